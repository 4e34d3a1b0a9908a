import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { Figures, useFormats, type FigureProps } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import type { RunDetail } from './run-detail';

/** The figures of a run in one line, and how far it is. */
export function RunFigures({ detail: { run, stages } }: { detail: RunDetail }) {
  const translate = useTranslate();
  const { count, money, time, duration, instant } = useFormats();
  const sumOf = (field: 'countRejected' | 'countParked') => stages.reduce((sum, stage) => sum + (stage[field] ?? 0), 0);
  const worked = run.startedAt
    ? new Date(run.finishedAt ?? Date.now()).getTime() - new Date(run.startedAt).getTime()
    : null;
  const pace = run.itemsPerSecond
    ? translate('resources.runs.pace', { pace: count(Math.round(run.itemsPerSecond)) })
    : undefined;
  const amounts = Object.entries(run.sums ?? {})
    .filter(([name]) => name.endsWith('Cents'))
    .slice(0, 2)
    .map(([name, cents]): FigureProps => ({
      label: translate(`resources.runs.sums.${name}`, { _: name }),
      value: money(cents),
    }));
  const items: FigureProps[] = [
    { label: translate('resources.runs.figures.items'), value: count(run.itemsTotal), note: pace },
    { label: translate('resources.runs.figures.parked'), value: count(sumOf('countParked')), tone: 'wait' },
    { label: translate('resources.runs.figures.rejected'), value: count(sumOf('countRejected')), tone: 'bad' },
    ...amounts,
    run.finishedAt
      ? { label: translate('resources.runs.figures.duration'), value: duration(worked), note: instant(run.finishedAt) }
      : {
          label: translate('resources.runs.figures.forecast'),
          value: run.forecastAt ? time(run.forecastAt) : '–',
          note: translate('resources.runs.startedAt', { at: instant(run.startedAt) }),
        },
  ];
  const share = Math.round((run.progress ?? 0) * 100);
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Figures items={items} />
      {run.status !== 'done' && run.status !== 'cancelled' && (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
          <LinearProgress
            variant="determinate"
            value={share}
            aria-label={translate('resources.runs.progress')}
            sx={{ flex: 1, height: 6 }}
          />
          <Typography variant="body2" sx={{ fontWeight: 600, minWidth: 44, textAlign: 'right' }}>
            {share} %
          </Typography>
        </Box>
      )}
    </Box>
  );
}
