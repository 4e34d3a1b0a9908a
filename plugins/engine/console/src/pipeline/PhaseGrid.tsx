import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useFormats, useText } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import type { RunDetail, StageProgress, StepProgress } from '../runs/run-detail';
import { StepRow } from './StepRow';

/** Phases side by side, each with its steps on a rail. */
export function PhaseGrid({ detail: { phases, stages } }: { detail: RunDetail }) {
  const steps = stages.flatMap((stage) => stage.steps.map((step) => ({ step, stage })));
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 3,
        gridTemplateColumns: { xs: '1fr', sm: 'repeat(2, minmax(0, 1fr))', lg: 'repeat(3, minmax(0, 1fr))' },
      }}
    >
      {phases.map((phase, index) => (
        <Phase
          key={phase.key}
          letter={letterOf(phase.key, index)}
          phase={phase}
          entries={steps.filter(({ step }) => step.phase === phase.key)}
        />
      ))}
    </Box>
  );
}

const letterOf = (key: string, index: number): string => (/^[A-Z]$/.test(key) ? key : String.fromCharCode(65 + index));

interface PhaseProps {
  letter: string;
  phase: RunDetail['phases'][number];
  entries: readonly { step: StepProgress; stage: StageProgress }[];
}

function Phase({ letter, phase, entries }: PhaseProps) {
  const textOf = useText();
  const translate = useTranslate();
  const { count } = useFormats();
  const taken = entries.filter(({ stage }) => stage.status !== 'skipped');
  const done = taken.filter(({ stage }) => stage.status === 'done').length;
  if (entries.length === 0) return null;
  return (
    <Box component="section" aria-label={textOf(phase.title)} sx={{ minWidth: 0 }}>
      <Box
        sx={{
          display: 'flex',
          alignItems: 'baseline',
          gap: 1,
          pb: 0.75,
          mb: 0.5,
          borderBottom: 2,
          borderColor: done === taken.length ? 'primary.main' : 'divider',
        }}
      >
        <Typography component="span" aria-hidden sx={{ fontWeight: 700, color: 'primary.main', fontSize: 15 }}>
          {letter}
        </Typography>
        <Typography variant="h3" sx={{ flex: 1 }}>
          {textOf(phase.title)}
        </Typography>
        <Typography variant="caption" color="textSecondary">
          {translate('resources.runs.pipeline.ofSteps', { done: count(done), all: count(taken.length) })}
        </Typography>
      </Box>
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {entries.map(({ step, stage }) => (
          <StepRow key={step.id} step={step} stage={stage} />
        ))}
      </Box>
    </Box>
  );
}
