import Box from '@mui/material/Box';
import { RecordList, StatusChip, useText, type Column } from '@kassenwerk/kernel/console';
import type { RaRecord } from 'react-admin';
import { ScheduleActions } from './ScheduleActions';
import { useCronText } from './useCronText';

const columns: readonly Column[] = [
  {
    source: 'title',
    sortable: false,
    value: (schedule) => (schedule['title'] as string | null) ?? (schedule['key'] as string),
  },
  { source: 'tenant', kind: 'tenant' },
  { source: 'expression', kind: 'code', render: (schedule) => <CronCell schedule={schedule} /> },
  {
    source: 'enabled',
    kind: 'boolean',
    render: (schedule) => <StatusChip status={schedule['enabled'] ? 'active' : 'off'} />,
  },
  { source: 'lastRunAt', kind: 'instant', wide: true },
  {
    source: 'lastStatus',
    kind: 'choice',
    render: (schedule) => <StatusChip status={schedule['lastStatus'] as string} resource="schedules" />,
  },
  { source: 'nextRunAt', kind: 'instant' },
  {
    source: 'actions',
    label: 'resources.schedules.actions',
    sortable: false,
    value: () => '',
    render: (schedule) => <ScheduleActions schedule={schedule} />,
  },
];

/** Work that the clock starts. */
export const ScheduleList = () => <RecordList columns={columns} sort={{ field: 'key', order: 'ASC' }} />;

function CronCell({ schedule }: { schedule: RaRecord }) {
  const textOf = useText();
  const sentence = useCronText()(schedule['expression'] as string);
  return (
    <Box>
      {sentence && <Box>{textOf(sentence)}</Box>}
      <Box component="code" sx={{ color: 'text.secondary' }}>
        {schedule['expression']}
      </Box>
    </Box>
  );
}
