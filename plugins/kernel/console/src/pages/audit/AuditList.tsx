import type { RaRecord } from 'react-admin';
import type { Column } from '../../list/columns';
import type { ListFilter } from '../../list/filters';
import { RecordList } from '../../list/RecordList';
import type { AuditRecord } from './audit-record';
import { useAuditWords } from './useAuditWords';

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
  'outboxMessage',
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
  'download',
  'retryDelivery',
  'giveUpDelivery',
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
  const words = useAuditWords();
  const record = (one: RaRecord) => one as AuditRecord;
  const columns: readonly Column[] = [
    { source: 'happenedAt', kind: 'instant' },
    { source: 'tenant', kind: 'tenant' },
    { source: 'actorName', value: (one) => words.actor(record(one)) },
    { source: 'action', value: (one) => words.action(record(one).action) },
    { source: 'subjectType', value: (one) => words.named(record(one)) },
    { source: 'subjectId', kind: 'code', wide: true },
    { source: 'purpose', wide: true, value: (one) => words.purpose(record(one).purpose) },
  ];
  return (
    <RecordList
      columns={columns}
      sort={{ field: 'happenedAt', order: 'DESC' }}
      linkTo={({ id }) => `/audit-records/${id}/show`}
      filters={filters}
    />
  );
}
