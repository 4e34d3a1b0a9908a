import AddOutlined from '@mui/icons-material/AddOutlined';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import HourglassEmptyOutlined from '@mui/icons-material/HourglassEmptyOutlined';
import LayersOutlined from '@mui/icons-material/LayersOutlined';
import PersonOutlined from '@mui/icons-material/PersonOutlined';
import ArrowDownwardOutlined from '@mui/icons-material/ArrowDownwardOutlined';
import ArrowUpwardOutlined from '@mui/icons-material/ArrowUpwardOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { hiddenText, useText, type Text } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import type { Problem, Process, Step, StepOutline } from './process-api';
import { canMove } from './step-list';
import type { ProcessWords } from './useProcessWords';

export type StepCommand = 'open' | 'up' | 'down' | 'remove' | 'insert';

interface StepCardProps {
  process: Process;
  step: Step;
  place: number;
  outline: StepOutline | undefined;
  problems: readonly Problem[];
  /** What somebody changed since the last version. */
  mark: 'added' | 'changed' | 'moved' | undefined;
  words: ProcessWords;
  mayChange: boolean;
  onCommand(command: StepCommand, place: number): void;
}

/** One step: what it is, when it applies, how it can end, and what is wrong with it. */
export function StepCard(props: StepCardProps) {
  const { process, step, place, outline, problems, mark, words, mayChange, onCommand } = props;
  const translate = useTranslate();
  const textOf = useText();
  const title = words.title(step);
  const type = words.typeOf(step);
  const condition = words.condition(process, step);
  const typeTitle = textOf(type?.title) || step.type;
  const facts = [
    typeTitle === title ? textOf(type?.description) : typeTitle,
    textOf(asText(step.parameters['title'])),
    condition,
    outline && outline.outcomes.length > 1
      ? translate('resources.processes.endsWith', { outcomes: outline.outcomes.map(words.outcome).join(', ') })
      : undefined,
    step.cutOff ? translate('resources.processes.isCutOff') : undefined,
  ].filter(Boolean);
  const Kind =
    type?.kind === 'barrier' ? HourglassEmptyOutlined : type?.kind === 'run' ? LayersOutlined : PersonOutlined;
  return (
    <Box
      component="li"
      id={`step-${step.id}`}
      sx={({ palette }) => ({
        display: 'grid',
        gridTemplateColumns: 'auto minmax(0, 1fr)',
        columnGap: 1.5,
        px: 2,
        py: 1.25,
        bgcolor: 'background.paper',
        border: 1,
        borderColor: problems.length > 0 ? palette.kassenwerk.tone.bad.mark : 'divider',
        borderLeftWidth: 4,
        borderLeftColor:
          problems.length > 0
            ? palette.kassenwerk.tone.bad.mark
            : mark
              ? palette.kassenwerk.tone.busy.mark
              : palette.kassenwerk.line,
        borderRadius: 1.5,
      })}
    >
      <Kind fontSize="small" aria-hidden sx={{ mt: 0.25, color: 'text.secondary' }} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, alignItems: 'flex-start' }}>
        <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'baseline' }}>
            {mayChange && type ? (
              <Link
                component="button"
                type="button"
                underline="hover"
                color="textPrimary"
                sx={{ fontWeight: 600, textAlign: 'left', fontSize: 'body1.fontSize' }}
                onClick={() => onCommand('open', place)}
              >
                {title}
              </Link>
            ) : (
              <Typography component="span" sx={{ fontWeight: 600 }}>
                {title}
              </Typography>
            )}
            {mark && (
              <Box component="span" sx={({ palette }) => ({ fontSize: 12.5, color: palette.kassenwerk.tone.busy.ink })}>
                {translate(`resources.processes.marks.${mark}`)}
              </Box>
            )}
            {type && (
              <Box component="span" sx={hiddenText}>
                {translate(`resources.processes.kinds.${type.kind}`)}
              </Box>
            )}
          </Box>
          {facts.map((fact) => (
            <Typography key={fact} variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
              {fact}
            </Typography>
          ))}
          {problems.map(({ message }) => (
            <Typography
              key={message.de}
              variant="body2"
              sx={({ palette }) => ({ color: palette.kassenwerk.tone.bad.ink, overflowWrap: 'anywhere' })}
            >
              {textOf(message)}
            </Typography>
          ))}
        </Box>
        {mayChange && <StepButtons process={process} place={place} title={title} onCommand={onCommand} />}
      </Box>
    </Box>
  );
}

/** What a task says to whoever does it. */
const asText = (value: unknown): Text | undefined =>
  typeof value === 'object' && value !== null && 'de' in value ? (value as Text) : undefined;

interface StepButtonsProps extends Pick<StepCardProps, 'process' | 'place' | 'onCommand'> {
  title: string;
}

const buttons = [
  ['up', ArrowUpwardOutlined],
  ['down', ArrowDownwardOutlined],
  ['insert', AddOutlined],
  ['remove', DeleteOutlined],
] as const;

function StepButtons({ process, place, title, onCommand }: StepButtonsProps) {
  const translate = useTranslate();
  const isOff = (command: StepCommand) =>
    command === 'remove'
      ? process.steps.length === 1
      : (command === 'up' || command === 'down') && !canMove(process, place, command);
  return (
    <Box sx={{ display: 'flex', mt: -0.5 }}>
      {buttons.map(([command, Icon]) => (
        <IconButton
          key={command}
          size="small"
          data-command={command}
          disabled={isOff(command)}
          aria-label={translate(`resources.processes.command.${command}`, { step: title })}
          title={translate(`resources.processes.tips.${command}`)}
          onClick={() => onCommand(command, place)}
        >
          <Icon fontSize="small" />
        </IconButton>
      ))}
    </Box>
  );
}
