import type { OutputColumn, Scalar } from '@kassenwerk/rulebook/model';
import { FormDialog, useLanguage } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { setOutput } from '../editing/change-table';
import { ValueInput, type Value } from '../values/ValueInput';
import type { TableInHand } from './useTableInHand';

interface OutputDialogProps {
  hand: TableInHand;
  row: number;
  column: OutputColumn;
  onClose(): void;
}

/** What a row says. */
export function OutputDialog({ hand, row, column, onClose }: OutputDialogProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const [value, setValue] = useState<Value>(hand.table.rows[row]?.outputs[column.id]);
  return (
    <FormDialog
      open
      title={translate('rules.grid.cell', { row: row + 1, column: column.label[language] })}
      submit={translate('rules.command.apply')}
      onClose={onClose}
      onSubmit={async () => hand.apply(setOutput(row, column.id, value as Scalar | undefined))}
    >
      <ValueInput column={column} value={value} onChange={setValue} />
    </FormDialog>
  );
}
