import { useState } from 'react';
import { callApi } from '../api/client';
import { RefusalNotice } from '../layout/Notice';
import { Title } from '../layout/Title';
import { useAction } from '../layout/use-loaded';
import { Link } from '../routing/Link';
import { useFund } from '../routing/route';
import { Entry } from './Entry';

export function ForgottenPage() {
  const fund = useFund();
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
      <Title>Kennwort vergessen</Title>
      {isSent ? (
        <div className="notice" role="status">
          Wenn es zu dieser Adresse einen Zugang gibt, ist eine E-Mail unterwegs. Der Link darin gilt 30 Minuten.
        </div>
      ) : (
        <form
          className="card"
          onSubmit={(event) => {
            event.preventDefault();
            void ask();
          }}
        >
          <p>Wir schicken Ihnen einen Link, mit dem Sie ein neues Kennwort wählen.</p>
          <RefusalNotice refusal={refusal} />
          <Entry label="E-Mail-Adresse" type="email" autoComplete="username" value={email} onChange={setEmail} />
          <button type="submit" className="button" disabled={isBusy}>
            Link anfordern
          </button>
        </form>
      )}
      <p>
        <Link to="/anmelden">Zur Anmeldung</Link>
      </p>
    </>
  );
}
