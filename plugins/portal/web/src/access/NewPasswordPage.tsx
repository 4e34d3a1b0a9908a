import { useState } from 'react';
import { callApi } from '../api/client';
import { RefusalNotice } from '../layout/Notice';
import { Title } from '../layout/Title';
import { useAction } from '../layout/use-loaded';
import { Link } from '../routing/Link';
import { useFund } from '../routing/route';
import { useSecret } from '../routing/use-secret';
import { Entry } from './Entry';

/** Where the mailed link leads; its token stands behind `#` and never reaches a log. */
export function NewPasswordPage() {
  const fund = useFund();
  const token = useSecret();
  const [password, setPassword] = useState('');
  const [isDone, setDone] = useState(false);
  const { isBusy, refusal, run } = useAction();
  const change = () =>
    run(async () => {
      await callApi(`/portal/funds/${fund}/password-reset/confirm`, { method: 'POST', body: { token, password } });
      setDone(true);
    });
  if (isDone)
    return (
      <>
        <Title>Das neue Kennwort gilt</Title>
        <p>
          Auf allen Geräten sind Sie jetzt abgemeldet. <Link to="/anmelden">Jetzt anmelden</Link>
        </p>
      </>
    );
  return (
    <>
      <Title>Neues Kennwort</Title>
      <form
        className="card"
        onSubmit={(event) => {
          event.preventDefault();
          void change();
        }}
      >
        <RefusalNotice refusal={refusal} />
        <Entry
          label="Neues Kennwort"
          hint="Mindestens 12 Zeichen. Ein Satz aus mehreren Wörtern ist gut zu merken."
          type="password"
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
        />
        <button type="submit" className="button" disabled={isBusy}>
          Kennwort speichern
        </button>
      </form>
    </>
  );
}
