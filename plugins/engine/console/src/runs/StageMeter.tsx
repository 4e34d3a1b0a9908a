import Box from '@mui/material/Box';
import { toneOf } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';

interface StageMeterProps {
  status: string;
  current: number | null;
  all: number | null;
}

/** How far a run has come, stage by stage. */
export function StageMeter({ status, current, all }: StageMeterProps) {
  const translate = useTranslate();
  if (!all) return <>–</>;
  const reached = status === 'done' ? all : Math.min(current ?? 0, all);
  const text = translate('resources.runs.stageOf', { current: reached, all });
  return (
    <Box sx={{ display: 'inline-flex', flexWrap: { xs: 'wrap', sm: 'nowrap' }, alignItems: 'center', columnGap: 1 }}>
      <Box aria-hidden sx={{ display: 'inline-flex', gap: '2px' }}>
        {Array.from({ length: all }, (_, index) => (
          <Box
            key={index}
            sx={({ palette: { kassenwerk } }) => ({
              width: Math.max(3, Math.min(9, 90 / all - 2)),
              height: 12,
              borderRadius: '2px',
              bgcolor:
                index < reached ? kassenwerk.tone[status === 'done' ? 'good' : toneOf(status)].mark : kassenwerk.line,
            })}
          />
        ))}
      </Box>
      <Box component="span" sx={{ fontSize: 12.5, color: 'text.secondary', whiteSpace: 'nowrap' }}>
        {text}
      </Box>
    </Box>
  );
}
