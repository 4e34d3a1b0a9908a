import { SignInForm } from '../access/SignInForm';
import { Title } from '../layout/Title';
import { useWords } from '../words/language';

/** Before somebody goes on elsewhere with what was begun as a member: without a sign-in the request would be nobody's. */
export function SignInFirst({ onSkip }: { onSkip(): void }) {
  const { forms: words } = useWords();
  return (
    <>
      <Title>{words.resumeTitle}</Title>
      <div className="card">
        <p>{words.signInFirst}</p>
        <SignInForm />
        <p>
          <button type="button" className="plain" onClick={onSkip}>
            {words.withoutSignIn}
          </button>
        </p>
      </div>
    </>
  );
}
