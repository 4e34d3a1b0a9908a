import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { ChartFrame, PlainTable, useFormats } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import type { FunnelStep } from './funnel';

interface FunnelChartProps {
  steps: readonly FunnelStep[];
  nameOf(step: FunnelStep): string;
}

/** How many came how far: bars that get shorter, and the same figures as a table. */
export function FunnelChart({ steps, nameOf }: FunnelChartProps) {
  const translate = useTranslate();
  const { count, percent, duration } = useFormats();
  const text = (name: string, values?: object) => translate(`forms.insight.${name}`, values);
  const most = Math.max(1, ...steps.map((step) => step.count));
  const keyOf = ({ kind, page }: FunnelStep) => `${kind} ${page ?? ''}`;
  const timeOf = ({ seconds }: FunnelStep) => (seconds ? duration(seconds * 1_000) : '–');
  return (
    <ChartFrame
      title={text('funnel')}
      note={text('funnelNote')}
      chart={
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.5 }}>
          {steps.map((step) => (
            <li key={keyOf(step)}>
              <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'space-between' }}>
                <Typography variant="body2" sx={{ minWidth: 0 }}>
                  {nameOf(step)}
                </Typography>
                <Typography variant="body2" sx={{ fontWeight: 600 }}>
                  {count(step.count)}
                  <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400, ml: 1 }}>
                    {percent(Math.round(step.share))}
                    {step.seconds ? ` · ${timeOf(step)}` : ''}
                    {step.left > 0 ? ` · ${text('leftHere', { smart_count: step.left })}` : ''}
                  </Box>
                </Typography>
              </Box>
              <Box
                aria-hidden
                sx={({ palette }) => ({ mt: 0.5, height: 14, borderRadius: '3px', bgcolor: palette.kassenwerk.sunken })}
              >
                <Box
                  sx={({ palette }) => ({
                    width: `${(100 * step.count) / most}%`,
                    height: 14,
                    borderRadius: '3px',
                    bgcolor: palette.kassenwerk.charts[0],
                  })}
                />
              </Box>
            </li>
          ))}
        </Box>
      }
      table={
        <PlainTable
          caption={text('funnel')}
          rows={steps}
          keyOf={keyOf}
          columns={[
            { label: text('step'), cell: nameOf },
            { label: text('count'), numeric: true, cell: (step) => count(step.count) },
            { label: text('share'), numeric: true, cell: ({ share }) => percent(Math.round(share)) },
            { label: text('left'), numeric: true, cell: ({ left }) => count(left) },
            { label: text('time'), numeric: true, cell: timeOf },
          ]}
        />
      }
    />
  );
}
