import { SignInForm } from '../access/SignInForm';
import { Title } from '../layout/Title';

/** Before somebody goes on elsewhere with what was begun as a member: without a sign-in the request would be nobody's. */
export function SignInFirst({ onSkip }: { onSkip(): void }) {
  return (
    <>
      <Title>Weiter ausfüllen</Title>
      <div className="card">
        <p>
          Sie haben angefangen, als Sie angemeldet waren. Melden Sie sich auch hier an, dann finden Sie alles unter
          „Meine Anliegen“ wieder.
        </p>
        <SignInForm />
        <p>
          <button type="button" className="plain" onClick={onSkip}>
            Ohne Anmeldung weiter ausfüllen
          </button>
        </p>
      </div>
    </>
  );
}
