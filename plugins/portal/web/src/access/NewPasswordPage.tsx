import { useState } from 'react';
import { callApi } from '../api/client';
import { RefusalNotice } from '../layout/Notice';
import { Title } from '../layout/Title';
import { useAction } from '../layout/use-loaded';
import { Link } from '../routing/Link';
import { useFund } from '../routing/route';
import { useSecret } from '../routing/use-secret';
import { useWords } from '../words/language';
import { Entry } from './Entry';

/** Where the mailed link leads; its token stands behind `#` and never reaches a log. */
export function NewPasswordPage() {
  const fund = useFund();
  const { password: words } = useWords();
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
        <Title>{words.doneTitle}</Title>
        <p>
          {words.done} <Link to="/anmelden">{words.signInNow}</Link>
        </p>
      </>
    );
  return (
    <>
      <Title>{words.title}</Title>
      <form
        className="card"
        onSubmit={(event) => {
          event.preventDefault();
          void change();
        }}
      >
        <RefusalNotice refusal={refusal} />
        <Entry
          label={words.label}
          hint={words.hint}
          type="password"
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
        />
        <button type="submit" className="button" disabled={isBusy}>
          {words.save}
        </button>
      </form>
    </>
  );
}
