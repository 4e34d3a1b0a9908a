import { FormDialog } from '@kassenwerk/kernel/console';
import { addDays, berlinCivilDate } from '@kassenwerk/kernel/domain';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { caseworkApi } from '../casework-api';
import { useCaseChange, type CaseDialogProps } from './case-dialog';

/** Puts a case away until a day; on that day it lies in the inbox again. */
export function FollowUpDialog({ shown, onClose }: CaseDialogProps) {
  const translate = useTranslate();
  const tomorrow = addDays(berlinCivilDate(new Date()), 1);
  const [on, setOn] = useState(shown.followUpOn ?? addDays(tomorrow, 6));
  const [reason, setReason] = useState('');
  const { mutateAsync } = useCaseChange(
    () => caseworkApi.followUp(shown.id, shown.revision, on, reason.trim() || undefined),
    { success: 'casework.done.followUp' },
  );
  return (
    <FormDialog
      open
      title={translate('casework.action.followUp')}
      submit={translate('casework.action.putAway')}
      disabled={on < tomorrow}
      onClose={onClose}
      onSubmit={() => mutateAsync(undefined)}
    >
      <TextField
        type="date"
        required
        label={translate('casework.fields.followUpOn')}
        value={on}
        onChange={({ target }) => setOn(target.value)}
        error={on < tomorrow}
        helperText={translate(on < tomorrow ? 'casework.action.dayToCome' : 'casework.action.followUpHint')}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: tomorrow } }}
      />
      <TextField
        label={translate('casework.fields.reason')}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        slotProps={{ htmlInput: { maxLength: 400 } }}
      />
    </FormDialog>
  );
}
