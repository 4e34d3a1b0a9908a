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

/** Runs that somebody started, without the many small ones of what comes in, which are forgotten after some days. */
const started = { 'keepDays@$null': 'true' };

const statuses = ['running', 'waiting', 'paused', 'stopped', 'done', 'cancelled'];

export function RunList() {
  return (
    <RecordList
      columns={columns}
      sort={{ field: 'startedAt', order: 'DESC' }}
      linkTo={({ id }) => `/runs/${id}/show`}
      startWith={started}
      actions={<Slot name="runs.list.actions" />}
      emptyAction={<Slot name="runs.list.actions" />}
      presets={[
        { key: 'started', label: 'resources.runs.presets.started', filter: started },
        {
          key: 'active',
          label: 'resources.runs.presets.active',
          filter: { ...started, status: ['queued', 'running', 'waiting', 'paused'] },
        },
        {
          key: 'attention',
          label: 'resources.runs.presets.attention',
          filter: { status: ['stopped', 'waiting', 'paused'] },
        },
        { key: 'incoming', label: 'resources.runs.presets.incoming', filter: { 'keepDays@$notNull': 'true' } },
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
