import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import type { Process, Review } from './process-api';
import type { ProcessChanges } from './process-changes';
import { StepCard, type StepCommand } from './StepCard';
import { groupsOf, type PhaseGroup } from './step-list';
import type { ProcessWords } from './useProcessWords';

interface StepSectionsProps {
  process: Process;
  review: Review | undefined;
  changes: ProcessChanges;
  words: ProcessWords;
  mayChange: boolean;
  onCommand(command: StepCommand, place: number): void;
  /** A new step in a phase, before the place. */
  onAdd(phase: string, place: number): void;
}

/** The steps in their order, phase by phase. */
export function StepSections(props: StepSectionsProps) {
  let behind = 0;
  return (
    <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {groupsOf(props.process).map((group, index) => {
        behind = group.steps.at(-1)?.place ?? behind;
        return <PhaseSection key={`${group.phase} ${index}`} {...props} group={group} end={behind + 1} />;
      })}
    </Box>
  );
}

function PhaseSection({ group, end, onAdd, ...props }: StepSectionsProps & { group: PhaseGroup; end: number }) {
  const translate = useTranslate();
  const heading = useId();
  const { process, review, changes, words, mayChange } = props;
  const markOf = (id: string) =>
    (['added', 'changed', 'moved'] as const).find((kind) => changes[kind].some((one) => one.id === id));
  return (
    <Box component="section" aria-labelledby={heading}>
      <Typography id={heading} variant="h2" sx={{ mb: 1 }}>
        {words.phase(process, group.phase)}
      </Typography>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {group.steps.map(({ step, place }) => (
          <StepCard
            key={step.id}
            process={process}
            step={step}
            place={place}
            outline={review?.steps.find(({ id }) => id === step.id)}
            problems={review?.problems.filter((one) => one.step === step.id) ?? []}
            mark={markOf(step.id)}
            words={words}
            mayChange={mayChange}
            onCommand={props.onCommand}
          />
        ))}
      </Box>
      {mayChange && (
        <Button startIcon={<Add />} sx={{ mt: 1 }} onClick={() => onAdd(group.phase, end)}>
          {translate('resources.processes.add', { phase: words.phase(process, group.phase) })}
        </Button>
      )}
    </Box>
  );
}
