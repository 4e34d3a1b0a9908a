import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { ReactNode } from 'react';
import { PlainCards } from './PlainCards';

export interface PlainColumn<Row> {
  label: string;
  numeric?: boolean;
  cell(row: Row): ReactNode;
  /** Cards leave a fact out that a row does not have; a table keeps the empty cell. */
  has?(row: Row): boolean;
}

export interface PlainTableProps<Row> {
  caption: string;
  rows: readonly Row[];
  columns: readonly PlainColumn<Row>[];
  keyOf(row: Row, index: number): string | number;
}

/** A short table that is all there, without paging and sorting; on a phone one card a row. */
export function PlainTable<Row>(props: PlainTableProps<Row>) {
  const isPhone = useMediaQuery<Theme>(({ breakpoints }) => breakpoints.down('sm'));
  return isPhone ? <PlainCards {...props} /> : <WideTable {...props} />;
}

function WideTable<Row>({ caption, rows, columns, keyOf }: PlainTableProps<Row>) {
  return (
    <TableContainer tabIndex={0} role="region" aria-label={caption}>
      <Table aria-label={caption}>
        <TableHead>
          <TableRow>
            {columns.map(({ label, numeric }) => (
              <TableCell key={label} align={numeric ? 'right' : 'left'}>
                {label}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row, index) => (
            <TableRow key={keyOf(row, index)}>
              {columns.map(({ label, numeric, cell }) => (
                <TableCell key={label} align={numeric ? 'right' : 'left'}>
                  {cell(row)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
