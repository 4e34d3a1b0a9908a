import Link from '@mui/material/Link';
import { useGetOne, useTranslate } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { useFormats } from '../../formats/useFormats';
import { Difference } from '../../ui/Difference';
import { FactList } from '../../ui/FactList';
import { Loadable } from '../../ui/Loadable';
import { Page } from '../../ui/Page';
import { Panel } from '../../ui/Panel';
import { TenantTag } from '../../ui/TenantTag';
import { factsOf, memberTrailOf, trailOf, type AuditRecord } from './audit-record';

/** One entry of the audit trail: who, for whom, why, and what it changed. */
export function AuditPage() {
  const { id = '' } = useParams();
  const query = useGetOne<AuditRecord>('audit-records', { id });
  return <Loadable query={query}>{(record) => <AuditContent record={record} />}</Loadable>;
}

function AuditContent({ record }: { record: AuditRecord }) {
  const translate = useTranslate();
  const { instant } = useFormats();
  const label = (field: string) => translate(`resources.audit-records.fields.${field}`);
  const word = (field: 'action' | 'subjectType') =>
    translate(`resources.audit-records.${field}.${record[field]}`, { _: record[field] });
  const { before, after } = record.details ?? {};
  const facts = [
    { label: label('happenedAt'), value: instant(record.happenedAt) },
    { label: label('actorName'), value: record.actorName },
    { label: label('purpose'), value: record.purpose },
    { label: translate('resources.audit-records.fund'), value: <TenantTag tenant={record.tenant} /> },
    { label: label('subjectType'), value: word('subjectType') },
    {
      label: label('subjectId'),
      value: (
        <Link component={RouterLink} to={trailOf(record.subjectId)}>
          {record.subjectId}
        </Link>
      ),
    },
  ];
  if (record.memberId)
    facts.push({
      label: label('memberId'),
      value: (
        <Link component={RouterLink} to={memberTrailOf(record.memberId)}>
          {record.memberId}
        </Link>
      ),
    });
  const more = factsOf(record.details ?? {});
  return (
    <Page
      title={word('action')}
      description={translate('resources.audit-records.trailHint')}
      parent={{ to: '/audit-records', label: translate('resources.audit-records.name', { smart_count: 2 }) }}
    >
      <Panel title={translate('resources.audit-records.entry')}>
        <FactList facts={facts} columns={2} />
      </Panel>
      {(before !== undefined || after !== undefined) && (
        <Panel
          title={translate('resources.audit-records.change')}
          note={translate('resources.audit-records.changeNote')}
          flush
        >
          <Difference
            before={before}
            after={after}
            nameOf={(path) => translate(`resources.${record.subjectType}s.fields.${path}`, { _: path })}
          />
        </Panel>
      )}
      {more.length > 0 && (
        <Panel title={translate('resources.audit-records.details')}>
          <FactList facts={more} columns={2} />
        </Panel>
      )}
    </Page>
  );
}
