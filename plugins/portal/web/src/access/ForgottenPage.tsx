import { useState } from 'react';
import { callApi } from '../api/client';
import { RefusalNotice } from '../layout/Notice';
import { Title } from '../layout/Title';
import { useAction } from '../layout/use-loaded';
import { Link } from '../routing/Link';
import { useFund } from '../routing/route';
import { useWords } from '../words/language';
import { Entry } from './Entry';

export function ForgottenPage() {
  const fund = useFund();
  const { password: words, signIn } = useWords();
  const [email, setEmail] = useState('');
  const [isSent, setSent] = useState(false);
  const { isBusy, refusal, run } = useAction();
  const ask = () =>
    run(async () => {
      await callApi(`/portal/funds/${fund}/password-reset`, { method: 'POST', body: { email } });
      setSent(true);
    });
  return (
    <>
      <Title>{words.forgottenTitle}</Title>
      {isSent ? (
        <div className="notice" role="status">
          {words.sent}
        </div>
      ) : (
        <form
          className="card"
          onSubmit={(event) => {
            event.preventDefault();
            void ask();
          }}
        >
          <p>{words.forgotten}</p>
          <RefusalNotice refusal={refusal} />
          <Entry label={signIn.email} type="email" autoComplete="username" value={email} onChange={setEmail} />
          <button type="submit" className="button" disabled={isBusy}>
            {words.ask}
          </button>
        </form>
      )}
      <p>
        <Link to="/anmelden">{words.toSignIn}</Link>
      </p>
    </>
  );
}
