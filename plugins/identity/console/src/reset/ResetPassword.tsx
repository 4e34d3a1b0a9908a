import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { NewPasswordField } from '../account/NewPasswordField';
import { identityApi } from '../identity-api';
import { useSending } from '../sign-in/useSending';
import { DoorForm } from './DoorForm';

/** Where the link of the mail leads. Its token stands behind `#`, which browsers keep to themselves. */
export function ResetPassword() {
  const translate = useTranslate();
  const { problem, isBusy, send } = useSending();
  const [token] = useState(() => window.location.hash.slice(1));
  const [password, setPassword] = useState('');
  const [isDone, setDone] = useState(false);
  return (
    <DoorForm
      title={translate('identity.reset.choose')}
      submit={translate('identity.reset.save')}
      done={isDone ? translate('identity.reset.done') : undefined}
      problem={token ? problem : translate('identity.reset.noLink')}
      isBusy={isBusy}
      onSend={() => send(() => identityApi.confirmReset(token, password).then(() => setDone(true)))}
    >
      <NewPasswordField value={password} onChange={setPassword} />
    </DoorForm>
  );
}
