import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import { FormDialog, useCommand, useMay, useVerbs } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate, type RaRecord } from 'react-admin';
import type { EngineVerbs } from '../verbs';
import { useCronText } from './useCronText';

/** Change the time, switch off, or start now. */
export function ScheduleActions({ schedule }: { schedule: RaRecord }) {
  const translate = useTranslate();
  const verbs = useVerbs<EngineVerbs>();
  const [isOpen, setOpen] = useState(false);
  const mayChange = useMay('update', 'schedule');
  const mayStart = useMay('start', 'schedule');
  const start = useCommand(() => verbs.runScheduleNow(String(schedule.id)), {
    success: 'resources.schedules.done.started',
    stale: ['schedules', 'runs'],
  });
  return (
    <Box sx={{ display: 'flex', flexWrap: { xs: 'wrap', sm: 'nowrap' }, gap: 1 }}>
      {mayStart && (
        <Button size="small" variant="outlined" loading={start.isPending} onClick={() => start.mutate(undefined)}>
          {translate('resources.schedules.action.start')}
        </Button>
      )}
      {mayChange && (
        <Button size="small" color="inherit" onClick={() => setOpen(true)}>
          {translate('ra.action.edit')}
        </Button>
      )}
      {isOpen && <ScheduleDialog schedule={schedule} onClose={() => setOpen(false)} />}
    </Box>
  );
}

function ScheduleDialog({ schedule, onClose }: { schedule: RaRecord; onClose(): void }) {
  const translate = useTranslate();
  const cronText = useCronText();
  const verbs = useVerbs<EngineVerbs>();
  const [cron, setCron] = useState(schedule['expression'] as string);
  const [enabled, setEnabled] = useState(Boolean(schedule['enabled']));
  const save = useCommand(() => verbs.changeSchedule(String(schedule.id), { expression: cron, enabled }), {
    success: 'ra.notification.updated',
    stale: ['schedules'],
  });
  const sentence = cronText(cron);
  return (
    <FormDialog
      open
      title={translate('resources.schedules.change')}
      submit={translate('ra.action.save')}
      onClose={onClose}
      onSubmit={() => save.mutateAsync(undefined)}
    >
      <TextField
        label={translate('resources.schedules.fields.expression')}
        value={cron}
        required
        autoFocus
        onChange={({ target }) => setCron(target.value)}
        helperText={translate('resources.schedules.cronHelp')}
        slotProps={{ htmlInput: { spellCheck: false } }}
      />
      <Alert severity={sentence ? 'success' : 'warning'} role="status">
        {sentence || translate('resources.schedules.cronUnknown')}
      </Alert>
      <FormControlLabel
        control={<Switch checked={enabled} onChange={({ target }) => setEnabled(target.checked)} />}
        label={translate('resources.schedules.fields.enabled')}
      />
    </FormDialog>
  );
}
