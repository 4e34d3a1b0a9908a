import { RecordList, useMay, useSession, type Column } from '@kassenwerk/kernel/console';
import { BulkDecision } from './BulkDecision';
import { DueCell } from './DueCell';
import { priorityOf, type TaskRecord } from './task-record';

const columns: readonly Column[] = [
  { source: 'title', value: ({ title, payload }) => (payload as TaskRecord['payload'])?.title ?? (title as string) },
  { source: 'tenant', kind: 'tenant' },
  { source: 'kind', kind: 'choice' },
  { source: 'status', kind: 'status' },
  { source: 'dueOn', kind: 'date', render: (task) => <DueCell dueOn={task['dueOn']} status={task['status']} /> },
  { source: 'priority', kind: 'choice', value: ({ priority }) => priorityOf(priority as number | null) },
  { source: 'findingRule', kind: 'code', wide: true },
  { source: 'team', wide: true },
  { source: 'assigneeName', wide: true },
];

const stillOpen = ['open', 'inProgress'];

/** The inbox: what waits for a person. */
export function TaskList() {
  const me = useSession();
  const mayResolve = useMay('resolve', 'task');
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' });
  return (
    <RecordList
      columns={columns}
      sort={{ field: 'dueOn', order: 'ASC' }}
      startWith={{ status: stillOpen }}
      linkTo={({ id }) => `/tasks/${id}/show`}
      bulkActions={mayResolve ? <BulkDecision /> : undefined}
      presets={[
        { key: 'open', label: 'resources.tasks.presets.open', filter: { status: stillOpen } },
        {
          key: 'mine',
          label: 'resources.tasks.presets.mine',
          filter: { status: stillOpen, assignee: me?.id ?? '' },
        },
        { key: 'overdue', label: 'resources.tasks.presets.overdue', filter: { status: stillOpen, 'dueOn@$lt': today } },
        { key: 'done', label: 'resources.tasks.presets.done', filter: { status: ['done'] } },
        { key: 'all', label: 'kassenwerk.text.all', filter: {} },
      ]}
      filters={[{ source: 'findingRule', label: 'resources.tasks.fields.findingRule', kind: 'text' }]}
    />
  );
}
