import Link from '@mui/material/Link';
import { useContext, type ReactNode } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useFormats } from '../../formats/useFormats';
import { ResourceContextOfShell } from '../../list/resources';
import { useMay } from '../../session/useMay';
import { FactList, type Fact } from '../../ui/FactList';
import { TenantTag } from '../../ui/TenantTag';
import { isMachinery, memberTrailOf, purposeWord, trailOf, type AuditRecord } from './audit-record';
import { useAuditWords } from './useAuditWords';

/** Who, when, for whom, why, and to what. */
export function AuditFacts({ record }: { record: AuditRecord }) {
  const translate = useTranslate();
  const { instant } = useFormats();
  const words = useAuditWords();
  const label = (field: string) => translate(`resources.audit-records.fields.${field}`);
  const { run } = purposeWord(record.purpose);
  const purpose = words.purpose(record.purpose);
  const facts: Fact[] = [
    { label: label('happenedAt'), value: instant(record.happenedAt) },
    {
      label: label('actorName'),
      value: isMachinery(record) && run ? <RunLink number={run}>{purpose}</RunLink> : words.actor(record),
    },
    { label: label('purpose'), value: purpose },
    { label: translate('resources.audit-records.fund'), value: <TenantTag tenant={record.tenant} /> },
    { label: label('subjectType'), value: <SubjectLink record={record}>{words.named(record)}</SubjectLink> },
    { label: label('subjectId'), value: <To page={trailOf(record.subjectId)}>{record.subjectId}</To> },
  ];
  if (record.memberId && record.memberId !== record.subjectId)
    facts.push({ label: label('memberId'), value: <To page={memberTrailOf(record.memberId)}>{record.memberId}</To> });
  return <FactList facts={facts} columns={2} />;
}

const To = ({ page, children }: { page: string; children: ReactNode }) => (
  <Link component={RouterLink} to={page}>
    {children}
  </Link>
);

/** Leads to the page of the subject, where a plugin has one and the person may see it. */
function SubjectLink({ record, children }: { record: AuditRecord; children: ReactNode }) {
  const resources = useContext(ResourceContextOfShell);
  const mayRead = useMay('read', record.subjectType);
  const resource = [...resources.values()].find(({ subject, show }) => subject === record.subjectType && show);
  if (!resource || !mayRead || record.action === 'delete') return <>{children}</>;
  return <To page={`/${resource.name}/${record.subjectId}/show`}>{children}</To>;
}

/** Machinery knows a run by its number, its page by the id of the record. */
function RunLink({ number, children }: { number: number; children: ReactNode }) {
  const mayRead = useMay('read', 'run');
  const { data } = useGetList(
    'runs',
    { filter: { id: number }, pagination: { page: 1, perPage: 1 }, sort: { field: 'id', order: 'ASC' } },
    { enabled: mayRead },
  );
  const [run] = data ?? [];
  return run ? <To page={`/runs/${run.id}/show`}>{children}</To> : <>{children}</>;
}
