import { FormDialog, PlainSelect } from '@kassenwerk/kernel/console';
import { addDays, berlinCivilDate } from '@kassenwerk/kernel/domain';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { caseworkApi, waitingReasons, type WaitingReason } from '../casework-api';
import { useCaseChange, type CaseDialogProps } from './case-dialog';

/** The clock stands while the case waits for somebody; on the day it goes on by itself. */
export function WaitDialog({ shown, onClose }: CaseDialogProps) {
  const translate = useTranslate();
  const text = (name: string) => translate(`casework.wait.${name}`);
  const tomorrow = addDays(berlinCivilDate(new Date()), 1);
  const [reason, setReason] = useState<WaitingReason>('member');
  const [until, setUntil] = useState(addDays(tomorrow, 13));
  const [note, setNote] = useState('');
  const isPast = until !== '' && until < tomorrow;
  const { mutateAsync } = useCaseChange(
    () =>
      caseworkApi.wait(shown.id, shown.revision, {
        reason,
        ...(until ? { until } : {}),
        ...(note.trim() ? { note: note.trim() } : {}),
      }),
    { success: 'casework.wait.done' },
  );
  return (
    <FormDialog
      open
      title={translate('casework.action.wait')}
      submit={translate('casework.action.wait')}
      disabled={isPast}
      onClose={onClose}
      onSubmit={() => mutateAsync(undefined)}
    >
      <PlainSelect
        label={text('for')}
        value={reason}
        helperText={text('hint')}
        options={waitingReasons.map((value) => ({ value, label: text(`reason.${value}`) }))}
        onChange={(value) => setReason(value as WaitingReason)}
      />
      <TextField
        type="date"
        label={text('until')}
        value={until}
        onChange={({ target }) => setUntil(target.value)}
        error={isPast}
        helperText={isPast ? translate('casework.action.dayToCome') : text('untilHint')}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: tomorrow } }}
      />
      <TextField
        multiline
        label={text('note')}
        value={note}
        onChange={({ target }) => setNote(target.value)}
        slotProps={{ htmlInput: { maxLength: 1_000 } }}
      />
    </FormDialog>
  );
}
