import Button from '@mui/material/Button';
import { ConfirmButton, Slot, useCommand, useMay, useVerbs } from '@kassenwerk/kernel/console';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { EngineVerbs } from '../verbs';
import type { RunHead } from './run-detail';

const stale = ['runs', 'tasks', 'dashboard'];

/** Pause, resume, cancel: each only when the run can and the person may. */
export function RunActions({ run }: { run: RunHead }) {
  const translate = useTranslate();
  const verbs = useVerbs<EngineVerbs>();
  const mayPause = useMay('pause', 'run', run);
  const mayResume = useMay('resume', 'run', run);
  const mayCancel = useMay('cancel', 'run', run);
  const { id } = run;
  const pause = useCommand(() => verbs.pauseRun(id), {
    success: 'resources.runs.done.pause',
    stale,
  });
  const resume = useCommand(() => verbs.resumeRun(id), { success: 'resources.runs.done.resume', stale });
  const cancel = useCommand((reason: string) => verbs.cancelRun(id, reason), {
    success: 'resources.runs.done.cancel',
    stale,
  });
  const isActive = ['queued', 'running', 'waiting'].includes(run.status);
  const isHeld = ['paused', 'stopped'].includes(run.status);
  return (
    <>
      <Slot name="runs.show.actions" />
      {mayResume && isHeld && (
        <Button variant="contained" loading={resume.isPending} onClick={() => resume.mutate(undefined)}>
          {translate('resources.runs.action.resume')}
        </Button>
      )}
      {mayPause && isActive && (
        <ConfirmButton
          label={translate('resources.runs.action.pause')}
          question={translate('resources.runs.ask.pause')}
          variant="outlined"
          color="inherit"
          onConfirm={() => pause.mutateAsync(undefined)}
        >
          <Typography>{translate('resources.runs.ask.pauseEffect')}</Typography>
        </ConfirmButton>
      )}
      {mayCancel && (isActive || isHeld) && (
        <ConfirmButton
          label={translate('resources.runs.action.cancel')}
          question={translate('resources.runs.ask.cancel')}
          variant="outlined"
          color="error"
          reason={{ label: translate('resources.runs.reason'), required: true }}
          onConfirm={(reason) => cancel.mutateAsync(reason)}
        >
          <Typography>{translate('resources.runs.ask.cancelEffect')}</Typography>
        </ConfirmButton>
      )}
    </>
  );
}
