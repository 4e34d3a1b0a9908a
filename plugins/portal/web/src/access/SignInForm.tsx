import { useState } from 'react';
import { callApi, Refusal } from '../api/client';
import type { SignedIn } from '../api/shapes';
import { RefusalNotice } from '../layout/Notice';
import { useAction } from '../layout/use-loaded';
import { useFund } from '../routing/route';
import { useSession } from '../session/use-session';
import { useWords } from '../words/language';
import { Entry } from './Entry';

export function SignInForm({ onSignedIn }: { onSignedIn?: () => void }) {
  const fund = useFund();
  const session = useSession();
  const { signIn: words } = useWords();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [needsCode, setNeedsCode] = useState(false);
  const { isBusy, refusal, run } = useAction();
  const signIn = () =>
    run(async () => {
      const body = { email, password, ...(code ? { code } : {}) };
      const signedIn = await callApi<SignedIn>(`/portal/funds/${fund}/sign-in`, { method: 'POST', body }).catch(
        (error: unknown) => {
          if (isCodeNeeded(error)) return setNeedsCode(true);
          throw error;
        },
      );
      if (!signedIn) return;
      session.signedIn(signedIn);
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
      <Entry label={words.email} type="email" autoComplete="username" value={email} onChange={setEmail} />
      <Entry
        label={words.password}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      {needsCode ? (
        <>
          <p role="status">{words.codeNeeded}</p>
          <Entry
            label={words.code}
            hint={words.codeHint}
            autoComplete="one-time-code"
            isFocused
            value={code}
            onChange={setCode}
          />
        </>
      ) : null}
      <button type="submit" className="button" disabled={isBusy}>
        {words.submit}
      </button>
    </form>
  );
}

const isCodeNeeded = (error: unknown): boolean =>
  error instanceof Refusal && error.problem.code === 'KW_PORTAL_CODE_NEEDED';
