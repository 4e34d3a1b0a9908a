import Box from '@mui/material/Box';
import { ToneMark, useFormats } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';

/** The due date, and whether it has passed. */
export function DueCell({ dueOn, status }: { dueOn: string | null; status: string }) {
  const translate = useTranslate();
  const { date } = useFormats();
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' });
  const isOverdue = Boolean(dueOn && dueOn < today && ['open', 'inProgress'].includes(status));
  if (!isOverdue) return <>{date(dueOn)}</>;
  return (
    <Box
      component="span"
      sx={({ palette }) => ({
        display: 'inline-flex',
        gap: 0.75,
        alignItems: 'center',
        color: palette.kassenwerk.tone.bad.ink,
        fontWeight: 600,
      })}
    >
      <ToneMark tone="bad" />
      {date(dueOn)}, {translate('resources.tasks.overdue')}
    </Box>
  );
}
