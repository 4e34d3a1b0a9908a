import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { ToneMark, useText } from '@kassenwerk/kernel/console';
import type { StageProgress } from '../runs/run-detail';
import { toneOfStage } from './step-states';

/**
 * All stages on one line. A stage is a stretch with its steps as stations, a barrier a gate in the line. A drawing
 * only: the words and figures stand below it and in the table.
 */
export function StageLine({ stages, label }: { stages: readonly StageProgress[]; label: string }) {
  return (
    <Box
      role="img"
      aria-label={label}
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', rowGap: 1.5, pb: 2.5, pt: 0.5 }}
    >
      {stages.map((stage) =>
        stage.kind === 'barrier' ? (
          <Gate key={stage.position} stage={stage} />
        ) : (
          <Stretch key={stage.position} stage={stage} />
        ),
      )}
    </Box>
  );
}

function Stretch({ stage }: { stage: StageProgress }) {
  const textOf = useText();
  const tone = toneOfStage(stage);
  return (
    <Box
      sx={({ palette: { kassenwerk } }) => ({
        position: 'relative',
        flexGrow: stage.steps.length,
        flexBasis: `min(100%, ${stage.steps.length * 12}px)`,
        minWidth: 0,
        display: 'flex',
        justifyContent: 'space-around',
        alignItems: 'center',
        height: 26,
        '&::before': {
          content: '""',
          position: 'absolute',
          inset: '11px 0',
          bgcolor: stage.status === 'pending' ? kassenwerk.line : kassenwerk.tone[tone].mark,
          opacity: stage.status === 'pending' ? 1 : 0.45,
        },
      })}
    >
      {stage.steps.map((step) => (
        <Tooltip key={step.id} title={textOf(step.title)} describeChild>
          <Box
            component="span"
            sx={({ palette }) => ({
              position: 'relative',
              flex: '0 1 13px',
              minWidth: 5,
              aspectRatio: '1',
              borderRadius: '50%',
              border: { xs: '2px solid', sm: '3px solid' },
              '&&': { borderColor: palette.kassenwerk.tone[tone].mark },
              bgcolor: stage.status === 'done' ? palette.kassenwerk.tone.good.mark : 'background.paper',
              ...(stage.status === 'running' ? pulsing : {}),
            })}
          />
        </Tooltip>
      ))}
    </Box>
  );
}

const pulsing = {
  animation: 'kw-pulse 1.6s ease-in-out infinite',
  '@keyframes kw-pulse': { '50%': { transform: 'scale(1.25)' } },
};

function Gate({ stage }: { stage: StageProgress }) {
  const textOf = useText();
  const tone = toneOfStage(stage);
  const title = textOf(stage.waitingFor) || textOf(stage.steps[0]?.title) || textOf(stage.title);
  return (
    <Tooltip title={title} describeChild>
      <Box
        sx={({ palette: { kassenwerk, background } }) => ({
          flex: '0 0 28px',
          height: 30,
          display: 'grid',
          placeItems: 'center',
          position: 'relative',
          '&::before': { content: '""', position: 'absolute', inset: '13px 0', bgcolor: kassenwerk.line },
          '&::after': {
            content: '""',
            position: 'absolute',
            width: 20,
            height: 20,
            transform: 'rotate(45deg)',
            borderRadius: '4px',
            border: '2px solid',
            borderColor: kassenwerk.tone[tone].mark,
            bgcolor: stage.status === 'pending' ? background.paper : kassenwerk.tone[tone].wash,
          },
          '& svg': { position: 'relative', zIndex: 1 },
        })}
      >
        <ToneMark tone={tone} />
      </Box>
    </Tooltip>
  );
}
