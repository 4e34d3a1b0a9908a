import { FormDialog, PlainSelect } from '@kassenwerk/kernel/console';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { caseworkApi } from '../casework-api';
import { useCaseChange, type CaseDialogProps } from './case-dialog';

const reasons = ['done', 'noAnswerNeeded', 'duplicate', 'withdrawn', 'notOurs'] as const;

/** Ends a case; the member sees in the portal that it is done. */
export function CloseDialog({ shown, onClose }: CaseDialogProps) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [reason, setReason] = useState<string>(reasons[0]);
  const [more, setMore] = useState('');
  const text = [translate(`casework.reason.${reason}`), more.trim()].filter(Boolean).join(': ');
  const { mutateAsync } = useCaseChange(() => caseworkApi.close(shown.id, shown.revision, text), {
    success: 'casework.done.closed',
    onDone: () => navigate('/inbox'),
  });
  return (
    <FormDialog
      open
      title={translate('casework.action.close')}
      submit={translate('casework.action.close')}
      onClose={onClose}
      onSubmit={() => mutateAsync(undefined)}
    >
      <PlainSelect
        label={translate('casework.fields.reason')}
        value={reason}
        options={reasons.map((value) => ({ value, label: translate(`casework.reason.${value}`) }))}
        onChange={setReason}
      />
      <TextField
        label={translate('casework.fields.more')}
        value={more}
        onChange={({ target }) => setMore(target.value)}
        slotProps={{ htmlInput: { maxLength: 400 } }}
        multiline
      />
    </FormDialog>
  );
}
