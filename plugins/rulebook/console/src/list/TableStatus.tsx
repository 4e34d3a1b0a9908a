import Stack from '@mui/material/Stack';
import { StatusChip, type Tone } from '@kassenwerk/kernel/console';
import type { TableRow } from '../rules-api';

/** What holds, what somebody is working on, and what waits for a second person or for its day. */
export function TableStatus({ row: { version, isDrafted, next } }: { row: TableRow }) {
  const all: [string, Tone, boolean][] = [
    ['current', 'good', version !== null],
    ['drafted', 'wait', isDrafted],
    ['waits', 'wait', next?.status === 'draft'],
    ['planned', 'busy', next?.status === 'published'],
  ];
  return (
    <Stack direction="row" useFlexGap sx={{ gap: 0.5, flexWrap: 'wrap' }}>
      {all.map(
        ([status, tone, isSo]) => isSo && <StatusChip key={status} status={status} resource="rules" tone={tone} />,
      )}
    </Stack>
  );
}
