import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { cellInWords, valueInWords, type DecisionTable, type TableProblem } from '@kassenwerk/rulebook/model';
import { StatusChip, useLanguage } from '@kassenwerk/kernel/console';
import { memo } from 'react';
import { useTranslate } from 'react-admin';
import type { Change } from '../editing/change-table';
import { GridButton } from './GridButton';
import { RowMenu } from './RowMenu';
import { RowMore } from './RowMore';
import type { Opened } from './RulePanel';

interface RuleRowProps {
  table: DecisionTable;
  place: number;
  mark: TableProblem['severity'] | undefined;
  /** Undefined while nobody can tell. */
  isTested: boolean | undefined;
  /** The page was opened for this row. */
  isSought: boolean;
  mayWrite: boolean;
  apply(change: Change): void;
  onOpen(opened: Opened): void;
}

/** One rule. */
export const RuleRow = memo(function RuleRow(props: RuleRowProps) {
  const { table, place, mark, isTested, isSought, mayWrite, apply, onOpen } = props;
  const translate = useTranslate();
  const language = useLanguage();
  const row = table.rows[place]!;
  const { inputs, outputs } = table;
  const button = { row: place, isFixed: !mayWrite };
  return (
    <TableRow hover selected={isSought} ref={isSought ? showRow : undefined}>
      <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
        {mayWrite && <RowMenu place={place} count={table.rows.length} apply={apply} />}
        {place + 1}
        {mark && (
          <>
            {' '}
            <StatusChip status={mark} resource="rules" />
          </>
        )}
      </TableCell>
      {inputs.map((column, index) => {
        const cell = row.cells[column.id];
        return (
          <TableCell key={column.id}>
            <GridButton
              {...button}
              column={index}
              label={column.label[language]}
              text={cell ? cellInWords(cell, column)[language] : '–'}
              onClick={() => onOpen({ kind: 'cell', row: place, column })}
            />
          </TableCell>
        );
      })}
      <TableCell>
        <GridButton
          {...button}
          column={inputs.length}
          label={translate('rules.grid.more')}
          text={<RowMore table={table} row={row} />}
          onClick={() => onOpen({ kind: 'row', row: place })}
        />
      </TableCell>
      {outputs.map((column, index) => (
        <TableCell key={column.id} sx={{ bgcolor: 'action.hover' }}>
          <GridButton
            {...button}
            column={inputs.length + 1 + index}
            label={column.label[language]}
            text={row.outputs[column.id] === undefined ? '?' : valueInWords(row.outputs[column.id], column)[language]}
            onClick={() => onOpen({ kind: 'output', row: place, column })}
          />
        </TableCell>
      ))}
      <TableCell>{isTested === undefined ? '–' : translate(`rules.grid.${isTested ? 'yes' : 'no'}`)}</TableCell>
    </TableRow>
  );
});

const showRow = (row: HTMLTableRowElement | null): void => row?.scrollIntoView({ block: 'center' });
