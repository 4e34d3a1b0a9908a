import { StatusChip } from '@kassenwerk/kernel/console';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { Priority } from '../casework-api';

/** Only what goes ahead of or behind the rest is marked. */
export function PriorityMark({ priority }: { priority: Priority }) {
  const translate = useTranslate();
  if (priority === 'normal') return null;
  const tone = priority === 'now' ? 'bad' : priority === 'high' ? 'wait' : 'idle';
  return (
    <Box sx={{ mt: 0.25 }}>
      <StatusChip status={translate(`casework.priority.${priority}`)} tone={tone} />
    </Box>
  );
}
