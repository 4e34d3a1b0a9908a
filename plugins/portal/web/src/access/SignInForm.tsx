import { useState } from 'react';
import { callApi } from '../api/client';
import type { SignedIn } from '../api/shapes';
import { RefusalNotice } from '../layout/Notice';
import { useAction } from '../layout/use-loaded';
import { useFund } from '../routing/route';
import { useSession } from '../session/use-session';
import { Entry } from './Entry';

export function SignInForm({ onSignedIn }: { onSignedIn?: () => void }) {
  const fund = useFund();
  const session = useSession();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const { isBusy, refusal, run } = useAction();
  const signIn = () =>
    run(async () => {
      const body = { email, password };
      const { token } = await callApi<SignedIn>(`/portal/funds/${fund}/sign-in`, { method: 'POST', body });
      session.signedIn(token);
      onSignedIn?.();
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void signIn();
      }}
    >
      <RefusalNotice refusal={refusal} />
      <Entry label="E-Mail-Adresse" type="email" autoComplete="username" value={email} onChange={setEmail} />
      <Entry label="Kennwort" type="password" autoComplete="current-password" value={password} onChange={setPassword} />
      <button type="submit" className="button" disabled={isBusy}>
        Anmelden
      </button>
    </form>
  );
}
