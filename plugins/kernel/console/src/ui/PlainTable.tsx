import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ReactNode } from 'react';

export interface PlainColumn<Row> {
  label: string;
  numeric?: boolean;
  cell(row: Row): ReactNode;
}

interface PlainTableProps<Row> {
  caption: string;
  rows: readonly Row[];
  columns: readonly PlainColumn<Row>[];
  keyOf(row: Row, index: number): string | number;
}

/** A short table that is all there, without paging and sorting. */
export function PlainTable<Row>({ caption, rows, columns, keyOf }: PlainTableProps<Row>) {
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
