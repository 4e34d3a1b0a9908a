import { useEffect, useRef } from 'react';
import { goTo, useFund } from '../routing/route';
import { useSession } from '../session/use-session';
import { useWords } from '../words/language';
import { SignInForm } from './SignInForm';

/** Over the page when a session has ended meanwhile: what was typed stays where it is and goes off after the sign-in. */
export function SignInAgain() {
  const session = useSession();
  const fund = useFund();
  const { signIn: words } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const { isWaiting } = session;
  useEffect(() => {
    if (isWaiting) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isWaiting]);
  const leave = () => {
    session.signedOut();
    goTo(fund, '/anmelden');
  };
  return (
    <dialog ref={dialog} aria-labelledby="sign-in-again" onCancel={(event) => event.preventDefault()}>
      <h2 id="sign-in-again">{words.againTitle}</h2>
      <p>{words.again}</p>
      {isWaiting ? <SignInForm /> : null}
      <button type="button" className="plain" onClick={leave}>
        {words.discard}
      </button>
    </dialog>
  );
}
