import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { ChartFrame, EmptyState, PlainTable, useFormats } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import type { Bar } from './bars';

interface BarPanelProps {
  title: string;
  note?: string;
  /** What the bars stand for, heading of the first column. */
  of: string;
  bars: readonly Bar[];
  nameOf(key: string): string;
}

/** A bar a line with its figure in words, and the same as a table. */
export function BarPanel({ title, note, of, bars, nameOf }: BarPanelProps) {
  const translate = useTranslate();
  const { count } = useFormats();
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  const isEmpty = bars.every((bar) => bar.count === 0);
  return (
    <ChartFrame
      title={title}
      note={note}
      chart={
        isEmpty ? (
          <EmptyState title={translate('casework.reports.none')}>{translate('casework.reports.noneHint')}</EmptyState>
        ) : (
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
            {bars.map((bar) => (
              <Box
                component="li"
                key={bar.key}
                sx={{ display: 'grid', gridTemplateColumns: '9rem 1fr 3.5rem', gap: 1, alignItems: 'center' }}
              >
                <Typography variant="body2" noWrap title={nameOf(bar.key)}>
                  {nameOf(bar.key)}
                </Typography>
                <Box aria-hidden sx={({ palette }) => ({ borderRadius: '3px', bgcolor: palette.kassenwerk.sunken })}>
                  <Box
                    sx={({ palette }) => ({
                      width: `${(100 * bar.count) / most}%`,
                      height: 12,
                      borderRadius: '3px',
                      bgcolor: palette.kassenwerk.charts[0],
                    })}
                  />
                </Box>
                <Typography variant="body2" align="right" sx={{ fontWeight: 600 }}>
                  {count(bar.count)}
                </Typography>
              </Box>
            ))}
          </Box>
        )
      }
      table={
        <PlainTable
          caption={title}
          rows={bars}
          keyOf={({ key }) => key}
          columns={[
            { label: of, cell: ({ key }) => nameOf(key) },
            { label: translate('casework.reports.count'), numeric: true, cell: (bar) => count(bar.count) },
          ]}
        />
      }
    />
  );
}
