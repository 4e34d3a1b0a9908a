import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { request } from '../../api/api';
import { Difference } from '../../ui/Difference';
import { EmptyState } from '../../ui/EmptyState';
import { Loadable } from '../../ui/Loadable';
import { Panel } from '../../ui/Panel';
import { useAuditWords } from './useAuditWords';

interface Values {
  before?: unknown;
  after?: unknown;
}

/** What a change was from and to, in the words of the pages where people work with it. */
export function AuditChange({ before, after, subjectType }: Values & { subjectType: string }) {
  const translate = useTranslate();
  const words = useAuditWords();
  return (
    <Panel
      title={translate('resources.audit-records.change')}
      note={translate('resources.audit-records.changeNote')}
      flush
    >
      <Difference
        before={before}
        after={after}
        nameOf={(field) => words.detail(field, subjectType)}
        wordOf={(field, value) => words.value(field, value, subjectType)}
      />
    </Panel>
  );
}

/** The same of a person's record: the values lie apart from the entry, and are gone when the person's data are. */
export function SealedChange({ id, subjectType }: { id: string; subjectType: string }) {
  const translate = useTranslate();
  const query = useQuery({
    queryKey: ['audit-records', id, 'values'],
    queryFn: () => request<{ values: Values | null }>(`/kernel/audit-records/${id}/values`),
  });
  return (
    <Loadable query={query}>
      {({ values }) =>
        values ? (
          <AuditChange {...values} subjectType={subjectType} />
        ) : (
          <EmptyState title={translate('resources.audit-records.valuesGone')} />
        )
      }
    </Loadable>
  );
}
