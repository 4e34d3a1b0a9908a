import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { identityApi } from '../identity-api';
import { useSending } from '../sign-in/useSending';
import { DoorForm } from './DoorForm';

/** Says the same whether the account exists or not. */
export function ForgotPassword() {
  const translate = useTranslate();
  const { problem, isBusy, send } = useSending();
  const [username, setUsername] = useState('');
  const [isSent, setSent] = useState(false);
  return (
    <DoorForm
      title={translate('identity.reset.title')}
      submit={translate('identity.reset.send')}
      done={isSent ? translate('identity.reset.sent') : undefined}
      problem={problem}
      isBusy={isBusy}
      onSend={() => send(() => identityApi.requestReset(username).then(() => setSent(true)))}
    >
      <Typography color="textSecondary">{translate('identity.reset.hint')}</Typography>
      <TextField
        label={translate('ra.auth.username')}
        name="username"
        autoComplete="username"
        autoFocus
        required
        value={username}
        onChange={({ target }) => setUsername(target.value)}
      />
    </DoorForm>
  );
}
