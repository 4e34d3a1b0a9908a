import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useListContext, useTranslate, type RaRecord } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { Cell } from './Cell';
import type { Column } from './columns';
import type { RecordTableProps } from './RecordTable';
import { useColumnLabel } from './useCellText';

/** The same list on a phone: one card a record, nothing to scroll sideways. */
export function RecordCards({ columns, linkTo, selectable }: RecordTableProps) {
  const translate = useTranslate();
  const { data = [], selectedIds, onToggleItem } = useListContext<RaRecord>();
  const labelOf = useColumnLabel();
  const [first, ...others] = columns.filter(({ wide }) => !wide);
  const status = others.find(({ kind }) => kind === 'status');
  const facts = others.filter((column) => column !== status);
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {data.map((record) => (
        <Box component="li" key={record.id} sx={{ px: 2, py: 1.5, borderTop: 1, borderColor: 'divider' }}>
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', justifyContent: 'space-between' }}>
            {selectable && (
              <Checkbox
                checked={selectedIds.includes(record.id)}
                onChange={() => onToggleItem(record.id)}
                sx={{ ml: -1, mt: -1 }}
                slotProps={{ input: { 'aria-label': translate('ra.action.select_row') } }}
              />
            )}
            <Typography component="div" sx={{ flex: 1, fontWeight: 600, overflowWrap: 'anywhere' }}>
              {first && linkTo ? (
                <Link
                  component={RouterLink}
                  to={linkTo(record)}
                  color="textPrimary"
                  sx={{ display: 'block', py: 0.25 }}
                >
                  <Cell column={first} record={record} />
                </Link>
              ) : (
                first && <Cell column={first} record={record} />
              )}
            </Typography>
            {status && <Cell column={status} record={record} />}
          </Box>
          <Box
            component="dl"
            sx={{
              m: 0,
              mt: 0.5,
              display: 'grid',
              gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
              columnGap: 2,
              rowGap: 0.5,
            }}
          >
            {facts.map((column: Column) => (
              <Box key={column.source} sx={{ minWidth: 0 }}>
                <Typography component="dt" variant="caption" color="textSecondary">
                  {labelOf(column)}
                </Typography>
                <Typography component="dd" variant="body2" sx={{ m: 0, overflowWrap: 'anywhere' }}>
                  <Cell column={column} record={record} />
                </Typography>
              </Box>
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
