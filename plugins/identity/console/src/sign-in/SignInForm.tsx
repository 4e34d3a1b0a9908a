import { isApiProblem, signIn } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useLogin } from 'react-admin';
import { useLocation } from 'react-router-dom';
import { CodeStep } from './CodeStep';
import { CredentialsStep } from './CredentialsStep';
import { SecondFactorStep } from './SecondFactorStep';
import { useSending } from './useSending';

type Step = 'credentials' | 'code' | 'secondFactor';

/** Name and password; then, for those who have or need one, the second factor. */
export function SignInForm() {
  const login = useLogin();
  const { state } = useLocation() as { state: { nextPathname?: string } | null };
  const [step, setStep] = useState<Step>('credentials');
  const [credentials, setCredentials] = useState({ username: '', password: '' });
  const sending = useSending();
  const enter = () => login({}, state?.nextPathname ?? '/');
  const asksForCode = (error: unknown): boolean => {
    const isAsked = isApiProblem(error) && error.code === 'KW_CODE_NEEDED';
    if (isAsked) setStep('code');
    return isAsked;
  };
  const send = (code?: string) =>
    sending.send(async () => {
      const { needsSecondFactor } = await signIn({ ...credentials, ...(code ? { code } : {}) });
      if (needsSecondFactor) setStep('secondFactor');
      else await enter();
    }, asksForCode);
  if (step === 'secondFactor') return <SecondFactorStep onDone={() => void enter()} />;
  if (step === 'code') return <CodeStep {...sending} onSend={send} onBack={() => setStep('credentials')} />;
  return <CredentialsStep {...sending} credentials={credentials} onChange={setCredentials} onSend={() => send()} />;
}
