import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { Figures, useFormats, type FigureProps } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import type { RunDetail } from './run-detail';
import { paceOf, progressOf } from './run-progress';

/** Sums worth a place at the top, the most telling first. */
const shownSums = ['receivableCents', 'debitCents', 'collectCents'];

/** The figures of a run in one line, and how far it is. */
export function RunFigures({ detail }: { detail: RunDetail }) {
  const translate = useTranslate();
  const { count, money, time, duration, instant } = useFormats();
  const { run, items: byStatus } = detail;
  const worked = run.startedAt
    ? new Date(run.finishedAt ?? Date.now()).getTime() - new Date(run.startedAt).getTime()
    : null;
  const perSecond = run.status === 'running' || run.status === 'done' ? paceOf(detail, Date.now()) : undefined;
  const pace = perSecond && translate('resources.runs.pace', { pace: count(Math.round(perSecond)) });
  const amounts = shownSums
    .filter((name) => run.sums?.[name] !== undefined)
    .slice(0, 2)
    .map((name): FigureProps => ({ label: translate(`resources.runs.sums.${name}`), value: money(run.sums?.[name]) }));
  const items: FigureProps[] = [
    { label: translate('resources.runs.figures.items'), value: count(run.itemCount), note: pace },
    { label: translate('resources.runs.figures.parked'), value: count(byStatus['parked'] ?? 0), tone: 'wait' },
    { label: translate('resources.runs.figures.rejected'), value: count(byStatus['rejected'] ?? 0), tone: 'bad' },
    ...amounts,
    run.finishedAt
      ? { label: translate('resources.runs.figures.duration'), value: duration(worked), note: instant(run.finishedAt) }
      : {
          label: translate('resources.runs.figures.forecast'),
          value: run.forecastAt && run.status === 'running' ? time(run.forecastAt) : '–',
          note: translate('resources.runs.startedAt', { at: instant(run.startedAt) }),
        },
  ];
  const share = Math.round(progressOf(detail) * 100);
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
