import type { Cell, InputColumn } from '@kassenwerk/rulebook/model';
import { FormDialog, useLanguage } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { setCell } from '../editing/change-table';
import { CellInput } from '../values/CellInput';
import type { TableInHand } from './useTableInHand';

interface CellDialogProps {
  hand: TableInHand;
  row: number;
  column: InputColumn;
  onClose(): void;
}

/** What a row demands of a column. */
export function CellDialog({ hand, row, column, onClose }: CellDialogProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const [cell, setEdited] = useState<Cell | undefined>(hand.table.rows[row]?.cells[column.id]);
  return (
    <FormDialog
      open
      title={translate('rules.grid.cell', { row: row + 1, column: column.label[language] })}
      submit={translate('rules.command.apply')}
      onClose={onClose}
      onSubmit={async () => hand.apply(setCell(row, column.id, tidy(cell)))}
    >
      <CellInput column={column} cell={cell} onChange={setEdited} />
    </FormDialog>
  );
}

/** Empty lines are no patterns. */
const tidy = (cell: Cell | undefined): Cell | undefined =>
  cell && 'like' in cell ? { like: cell.like.map((line) => line.trim()).filter(Boolean) } : cell;
