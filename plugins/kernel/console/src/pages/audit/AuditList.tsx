import type { Column } from '../../list/columns';
import type { ListFilter } from '../../list/filters';
import { RecordList } from '../../list/RecordList';

const columns: readonly Column[] = [
  { source: 'happenedAt', kind: 'instant' },
  { source: 'tenant', kind: 'tenant' },
  { source: 'actorName' },
  { source: 'action', kind: 'choice' },
  { source: 'subjectType', kind: 'choice' },
  { source: 'subjectId', kind: 'code' },
  { source: 'purpose', wide: true },
];

const name = (field: string) => `resources.audit-records.fields.${field}`;

const subjects = [
  'member',
  'memberDocument',
  'mandate',
  'receivable',
  'case',
  'task',
  'run',
  'bankFile',
  'bankMessage',
  'bankEvent',
  'delivery',
  'incident',
  'schedule',
  'configurationVersion',
  'role',
  'processor',
  'retentionRun',
  'account',
];

const actions = [
  'read',
  'create',
  'update',
  'delete',
  'resolveTask',
  'release.sign',
  'release.refuse',
  'publish',
  'startRun',
  'cancelRun',
  'transmitBankFile',
  'downloadBankFile',
  'lock',
  'unlock',
  'export',
  'startRetention',
  'signIn',
  'signInRefused',
];

const choice = (source: string, values: readonly string[]): ListFilter => ({
  source,
  label: name(source),
  kind: 'choice',
  values,
  messages: `resources.audit-records.${source}`,
});

const filters: readonly ListFilter[] = [
  { source: 'actorName@$containsi', label: name('actorName'), kind: 'text' },
  choice('action', actions),
  choice('subjectType', subjects),
  { source: 'subjectId', label: name('subjectId'), kind: 'text' },
  { source: 'memberId', label: name('memberId'), kind: 'text' },
  { source: 'happenedAt@$gte', label: 'resources.audit-records.since', kind: 'date' },
  { source: 'happenedAt@$lt', label: 'resources.audit-records.before', kind: 'date' },
];

/** Who did what to what, and why; nobody can change it. */
export function AuditList() {
  return (
    <RecordList
      columns={columns}
      sort={{ field: 'happenedAt', order: 'DESC' }}
      linkTo={({ id }) => `/audit-records/${id}/show`}
      filters={filters}
    />
  );
}
