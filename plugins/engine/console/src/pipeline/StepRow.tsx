import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { hiddenText, ToneMark, useFormats, useText } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import type { StageProgress, StepProgress } from '../runs/run-detail';
import { toneOfStage } from './step-states';

/** One step: its state in words, what went through, what it held back. */
export function StepRow({ step, stage }: { step: StepProgress; stage: StageProgress }) {
  const translate = useTranslate();
  const textOf = useText();
  const { count } = useFormats();
  const { status } = stage;
  const reason = status === 'waiting' || status === 'stopped' ? textOf(stage.waitingFor) : '';
  const isQuiet = status === 'pending' || status === 'skipped' || status === 'cancelled';
  return (
    <Box
      component="li"
      sx={({ palette }) => ({
        display: 'grid',
        gridTemplateColumns: '14px minmax(0, 1fr) auto',
        columnGap: 1.25,
        py: 0.6,
        position: 'relative',
        '&:not(:last-child)::before': {
          content: '""',
          position: 'absolute',
          left: 6,
          top: 20,
          bottom: -8,
          width: 2,
          bgcolor: status === 'done' ? palette.kassenwerk.tone.good.mark : palette.kassenwerk.line,
          opacity: 0.6,
        },
      })}
    >
      <Box sx={{ pt: '4px', position: 'relative', display: 'grid', justifyContent: 'center', alignContent: 'start' }}>
        <ToneMark tone={toneOfStage(stage)} size={11} />
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <Typography
          variant="body2"
          sx={{
            color: isQuiet ? 'text.secondary' : 'text.primary',
            overflowWrap: 'anywhere',
          }}
        >
          {textOf(step.title)}
          <Box component="span" sx={hiddenText}>
            , {translate(`kassenwerk.status.${status}`)}
          </Box>
        </Typography>
        {reason && (
          <Typography
            variant="caption"
            component="p"
            sx={({ palette }) => ({ color: palette.kassenwerk.tone.wait.ink })}
          >
            {reason}
          </Typography>
        )}
        <Held step={step} />
      </Box>
      <Typography variant="body2" color="textSecondary" sx={{ whiteSpace: 'nowrap' }}>
        {!isQuiet && (stage.kind === 'items' || step.executed > 1) ? count(step.executed) : ''}
      </Typography>
    </Box>
  );
}

/** What the step held back; nothing when it let everything pass. */
function Held({ step: { parked, rejected } }: { step: StepProgress }) {
  const translate = useTranslate();
  const { count } = useFormats();
  if (!parked && !rejected) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.25, fontSize: 12.5 }}>
      {parked > 0 && (
        <Box component="span" sx={({ palette }) => ({ color: palette.kassenwerk.tone.wait.ink })}>
          {translate('resources.runs.pipeline.parked', { count: count(parked) })}
        </Box>
      )}
      {rejected > 0 && (
        <Box component="span" sx={({ palette }) => ({ color: palette.kassenwerk.tone.bad.ink })}>
          {translate('resources.runs.pipeline.rejected', { count: count(rejected) })}
        </Box>
      )}
    </Box>
  );
}
