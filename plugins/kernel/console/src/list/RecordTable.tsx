import Checkbox from '@mui/material/Checkbox';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import { useListContext, useTranslate, type RaRecord } from 'react-admin';
import { Link as RouterLink, useNavigate } from 'react-router-dom';
import { Cell } from './Cell';
import { isNumeric, isUnbroken, type Column } from './columns';
import { useColumnLabel } from './useCellText';

export interface RecordTableProps {
  columns: readonly Column[];
  /** Address of a record; its first column becomes the link. */
  linkTo?(record: RaRecord): string;
  selectable?: boolean;
}

/** The list as a table: sortable heads, a real link in each row, labelled checkboxes. */
export function RecordTable({ columns, linkTo, selectable = false }: RecordTableProps) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { data = [], selectedIds, onToggleItem, onSelect, sort, setSort } = useListContext<RaRecord>();
  const labelOf = useColumnLabel();
  const allSelected = data.length > 0 && data.every(({ id }) => selectedIds.includes(id));
  return (
    <TableContainer>
      <Table>
        <TableHead>
          <TableRow>
            {selectable && (
              <TableCell padding="checkbox">
                <Checkbox
                  checked={allSelected}
                  indeterminate={!allSelected && selectedIds.length > 0}
                  onChange={() => onSelect(allSelected ? [] : data.map(({ id }) => id))}
                  slotProps={{ input: { 'aria-label': translate('ra.action.select_all') } }}
                />
              </TableCell>
            )}
            {columns.map((column) => (
              <TableCell
                key={column.source}
                align={isNumeric(column) ? 'right' : 'left'}
                sx={looks(column)}
                sortDirection={sort.field === column.source ? lower(sort.order) : false}
              >
                {column.sortable === false ? (
                  labelOf(column)
                ) : (
                  <TableSortLabel
                    active={sort.field === column.source}
                    direction={sort.field === column.source ? lower(sort.order) : 'asc'}
                    onClick={() =>
                      setSort({
                        field: column.source,
                        order: sort.field === column.source && sort.order === 'ASC' ? 'DESC' : 'ASC',
                      })
                    }
                  >
                    {labelOf(column)}
                  </TableSortLabel>
                )}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {data.map((record) => (
            <TableRow
              key={record.id}
              hover={Boolean(linkTo)}
              selected={selectedIds.includes(record.id)}
              sx={linkTo ? { cursor: 'pointer' } : undefined}
              onClick={linkTo ? (event) => !isControl(event.target) && navigate(linkTo(record)) : undefined}
            >
              {selectable && (
                <TableCell padding="checkbox">
                  <Checkbox
                    checked={selectedIds.includes(record.id)}
                    onChange={() => onToggleItem(record.id)}
                    slotProps={{ input: { 'aria-label': translate('ra.action.select_row') } }}
                  />
                </TableCell>
              )}
              {columns.map((column, index) => (
                <TableCell key={column.source} align={isNumeric(column) ? 'right' : 'left'} sx={looks(column)}>
                  {index === 0 && linkTo ? (
                    <Link
                      component={RouterLink}
                      to={linkTo(record)}
                      sx={{ fontWeight: 600 }}
                      color="textPrimary"
                      underline="hover"
                    >
                      <Cell column={column} record={record} />
                    </Link>
                  ) : (
                    <Cell column={column} record={record} />
                  )}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

const lower = (order: 'ASC' | 'DESC') => (order === 'ASC' ? 'asc' : 'desc');

const looks = (column: Column) => ({
  ...(column.wide ? { display: { xs: 'none', xl: 'table-cell' } } : {}),
  ...(isUnbroken(column) ? { whiteSpace: 'nowrap' } : {}),
});

/** A click on a link, button or checkbox in the row means that control, not the row. */
const isControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('a,button,input,label') !== null;
