import { useGetOne, useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { FactList } from '../../ui/FactList';
import { Loadable } from '../../ui/Loadable';
import { Page } from '../../ui/Page';
import { Panel } from '../../ui/Panel';
import { AuditChange, SealedChange } from './AuditChange';
import { AuditFacts } from './AuditFacts';
import { factsOf, type AuditRecord } from './audit-record';
import { useAuditWords } from './useAuditWords';

/** One entry of the audit trail: who, for whom, why, and what it changed. */
export function AuditPage() {
  const { id = '' } = useParams();
  const query = useGetOne<AuditRecord>('audit-records', { id });
  return <Loadable query={query}>{(record) => <AuditContent record={record} />}</Loadable>;
}

function AuditContent({ record }: { record: AuditRecord }) {
  const translate = useTranslate();
  const words = useAuditWords();
  const { details, subjectType, action } = record;
  const { before, after } = details ?? {};
  const hasOpenValues = before !== undefined || after !== undefined;
  const more = factsOf(details ?? {}).map(([name, value]) => ({
    label: words.detail(name, subjectType),
    value: words.value(name, value, subjectType),
  }));
  return (
    <Page
      title={words.action(action)}
      description={translate('resources.audit-records.trailHint')}
      parent={{ to: '/audit-records', label: translate('resources.audit-records.name', { smart_count: 2 }) }}
    >
      <Panel title={translate('resources.audit-records.entry')}>
        <AuditFacts record={record} />
      </Panel>
      {hasOpenValues && <AuditChange before={before} after={after} subjectType={subjectType} />}
      {typeof details?.['values'] === 'string' && <SealedChange id={String(record.id)} subjectType={subjectType} />}
      {more.length > 0 && (
        <Panel title={translate('resources.audit-records.details')}>
          <FactList facts={more} columns={2} />
        </Panel>
      )}
    </Page>
  );
}
