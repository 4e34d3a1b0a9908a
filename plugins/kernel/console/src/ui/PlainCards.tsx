import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { PlainTableProps } from './PlainTable';

/** A short table on a phone: the first column heads a card, the others stand below it with their names. */
export function PlainCards<Row>({ caption, rows, columns, keyOf }: PlainTableProps<Row>) {
  const [head, ...facts] = columns;
  return (
    <Box component="ul" aria-label={caption} sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {rows.map((row, index) => (
        <Box component="li" key={keyOf(row, index)} sx={{ px: 2, py: 1.5, borderTop: 1, borderColor: 'divider' }}>
          <Typography component="div" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
            {head?.cell(row)}
          </Typography>
          <Box component="dl" sx={{ m: 0, mt: 0.5, display: 'grid', rowGap: 0.5 }}>
            {facts
              .filter(({ has }) => has?.(row) ?? true)
              .map(({ label, cell }) => (
                <Box
                  key={label}
                  sx={{ display: 'grid', gridTemplateColumns: 'minmax(96px, 2fr) 3fr', gap: 1.5, alignItems: 'center' }}
                >
                  <Typography component="dt" variant="caption" color="textSecondary">
                    {label}
                  </Typography>
                  <Typography component="dd" variant="body2" sx={{ m: 0, minWidth: 0, overflowWrap: 'anywhere' }}>
                    {cell(row)}
                  </Typography>
                </Box>
              ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
