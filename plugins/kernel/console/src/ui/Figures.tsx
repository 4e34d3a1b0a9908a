import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { ToneMark } from './StatusChip';
import type { Tone } from './tones';

export interface FigureProps {
  label: string;
  value: ReactNode;
  note?: ReactNode;
  tone?: Tone;
  /** Where the figure is explained. */
  to?: string;
}

/** A row of figures divided by hairlines, not a heap of cards. */
export function Figures({ items }: { items: readonly FigureProps[] }) {
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        gridTemplateColumns: {
          xs: 'repeat(2, minmax(0, 1fr))',
          md: `repeat(${columnsFor(items.length)}, minmax(0, 1fr))`,
        },
        gap: '1px',
        bgcolor: 'divider',
        border: 1,
        borderColor: 'divider',
        borderRadius: 2,
        overflow: 'hidden',
      }}
    >
      {items.map((item) => (
        <Figure key={item.label} {...item} />
      ))}
    </Box>
  );
}

/** Six in a row at most; of more, rows as full as possible. */
const columnsFor = (count: number): number =>
  count <= 6 ? count : [6, 5, 4].reduce((best, one) => (count % one === 0 ? one : best), 4);

function Figure({ label, value, note, tone, to }: FigureProps) {
  return (
    <Box sx={{ bgcolor: 'background.paper', px: 2.25, py: 1.75, minWidth: 0 }}>
      <Typography
        component="dt"
        variant="body2"
        color="textSecondary"
        sx={{ display: 'flex', gap: 0.75, alignItems: 'center' }}
      >
        {tone && <ToneMark tone={tone} />}
        {label}
      </Typography>
      <Typography component="dd" variant="figure" sx={{ m: 0, display: 'block', overflowWrap: 'anywhere' }}>
        {to ? (
          <Link component={RouterLink} to={to} color="inherit" underline="hover">
            {value}
          </Link>
        ) : (
          value
        )}
      </Typography>
      {note && (
        <Typography component="dd" variant="body2" color="textSecondary" sx={{ m: 0 }}>
          {note}
        </Typography>
      )}
    </Box>
  );
}
