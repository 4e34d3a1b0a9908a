import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { conditionInWords } from '@kassenwerk/rulebook/model';
import { FormDialog, useLanguage } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { changeRow } from '../editing/change-table';
import { DayBox } from '../values/DayBox';
import type { TableInHand } from './useTableInHand';

interface RowDialogProps {
  hand: TableInHand;
  row: number;
  onClose(): void;
}

/** From when to when a row holds, and a note on why it is there. A condition can be taken away. */
export function RowDialog({ hand, row: place, onClose }: RowDialogProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const [row, setRow] = useState(hand.table.rows[place]!);
  return (
    <FormDialog
      open
      title={translate('rules.row.title', { row: place + 1 })}
      submit={translate('rules.command.apply')}
      onClose={onClose}
      onSubmit={async () => hand.apply(changeRow(place, () => row))}
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
      {row.when && (
        <Alert
          severity="info"
          action={
            <Button color="inherit" onClick={() => setRow({ ...row, when: undefined })}>
              {translate('rules.row.withoutCondition')}
            </Button>
          }
        >
          {translate('rules.grid.when', { condition: conditionInWords(row.when, hand.table.inputs)[language] })}
        </Alert>
      )}
    </FormDialog>
  );
}
