import { RecordList, Slot, type Column } from '@kassenwerk/kernel/console';
import { StageMeter } from './StageMeter';

const columns: readonly Column[] = [
  { source: 'title' },
  { source: 'tenant', kind: 'tenant' },
  { source: 'period', kind: 'period' },
  { source: 'status', kind: 'status' },
  {
    source: 'currentStage',
    sortable: false,
    render: (run) => <StageMeter status={run['status']} current={run['currentStage']} all={run['stageCount']} />,
  },
  { source: 'itemCount', kind: 'count' },
  { source: 'startedAt', kind: 'instant' },
  { source: 'finishedAt', kind: 'instant', wide: true },
];

const statuses = ['running', 'waiting', 'paused', 'stopped', 'done', 'cancelled'];

export function RunList() {
  return (
    <RecordList
      columns={columns}
      sort={{ field: 'startedAt', order: 'DESC' }}
      linkTo={({ id }) => `/runs/${id}/show`}
      actions={<Slot name="runs.list.actions" />}
      emptyAction={<Slot name="runs.list.actions" />}
      presets={[
        { key: 'all', label: 'kassenwerk.text.all', filter: {} },
        {
          key: 'active',
          label: 'resources.runs.presets.active',
          filter: { status: ['queued', 'running', 'waiting', 'paused'] },
        },
        {
          key: 'attention',
          label: 'resources.runs.presets.attention',
          filter: { status: ['stopped', 'waiting', 'paused'] },
        },
      ]}
      filters={[
        {
          source: 'status',
          label: 'kassenwerk.field.status',
          kind: 'choice',
          values: statuses,
          messages: 'resources.runs.status',
        },
        { source: 'period', label: 'kassenwerk.field.period', kind: 'month' },
      ]}
    />
  );
}
