import type { Column } from '../../list/columns';
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

const subjects = [
  'run',
  'bankFile',
  'bankMessage',
  'member',
  'task',
  'incident',
  'schedule',
  'delivery',
  'configurationVersion',
];

/** Who did what to what, and why; nobody can change it. */
export function AuditList() {
  return (
    <RecordList
      columns={columns}
      sort={{ field: 'happenedAt', order: 'DESC' }}
      filters={[
        {
          source: 'subjectType',
          label: 'resources.audit-records.fields.subjectType',
          kind: 'choice',
          values: subjects,
          messages: 'resources.audit-records.subjectType',
        },
        { source: 'happenedAt@$gte', label: 'resources.audit-records.since', kind: 'date' },
      ]}
    />
  );
}
