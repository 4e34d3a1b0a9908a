import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { conditionInWords } from '@kassenwerk/rulebook/model';
import { FormDialog, useLanguage } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ConditionLines } from '../conditions/ConditionLines';
import { conditionOf, isWhole, linesOf } from '../conditions/lines';
import { changeRow } from '../editing/change-table';
import { DayBox } from '../values/DayBox';
import type { TableInHand } from './useTableInHand';

interface RowDialogProps {
  hand: TableInHand;
  row: number;
  onClose(): void;
}

/** From when to when a row holds, what it demands beside its cells, and a note on why it is there. */
export function RowDialog({ hand, row: place, onClose }: RowDialogProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const [row, setRow] = useState(hand.table.rows[place]!);
  // A condition with brackets inside brackets is shown as a sentence and kept.
  const [lines, setLines] = useState(() => linesOf(row.when));
  return (
    <FormDialog
      open
      title={translate('rules.row.title', { row: place + 1 })}
      submit={translate('rules.command.apply')}
      onClose={onClose}
      wide
      disabled={lines !== undefined && !lines.lines.every(isWhole)}
      onSubmit={async () => hand.apply(changeRow(place, () => (lines ? { ...row, when: conditionOf(lines) } : row)))}
    >
      <DayBox
        label={translate('rules.row.validFrom')}
        value={row.validFrom}
        onChange={(validFrom) => setRow({ ...row, validFrom })}
      />
      <DayBox
        label={translate('rules.row.validTo')}
        value={row.validTo}
        onChange={(validTo) => setRow({ ...row, validTo })}
      />
      <TextField
        multiline
        minRows={2}
        label={translate('rules.row.note')}
        value={row.note ?? ''}
        onChange={({ target }) => setRow({ ...row, note: target.value || undefined })}
      />
      {lines ? (
        <ConditionLines columns={hand.table.inputs} value={lines} onChange={setLines} />
      ) : (
        <Alert
          severity="info"
          action={
            <Button color="inherit" onClick={() => setLines(linesOf(undefined))}>
              {translate('rules.row.withoutCondition')}
            </Button>
          }
        >
          {translate('rules.grid.when', { condition: conditionInWords(row.when!, hand.table.inputs)[language] })}{' '}
          {translate('rules.condition.nested')}
        </Alert>
      )}
    </FormDialog>
  );
}
