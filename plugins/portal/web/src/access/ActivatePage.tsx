import { useState } from 'react';
import { callApi, Refusal } from '../api/client';
import type { SignedIn } from '../api/shapes';
import { RefusalNotice } from '../layout/Notice';
import { Title } from '../layout/Title';
import { useAction } from '../layout/use-loaded';
import { goTo, useFund } from '../routing/route';
import { useSession } from '../session/use-session';
import { useWords } from '../words/language';
import { birthDateOf } from './birth-date';
import { Entry } from './Entry';

const empty = { number: '', birthDate: '', code: '', email: '', password: '' };

/** With the letter: number, birth date and code, then a mail address and a password of one's own. */
export function ActivatePage() {
  const fund = useFund();
  const session = useSession();
  const { activate: words, password } = useWords();
  const [given, setGiven] = useState(empty);
  const { isBusy, refusal, run } = useAction();
  const set = (name: keyof typeof empty) => (value: string) => setGiven((now) => ({ ...now, [name]: value }));
  const activate = () =>
    run(async () => {
      const birthDate = birthDateOf(given.birthDate);
      if (!birthDate) throw new Refusal(400, { code: 'KW_BIRTH_DATE', message: words.noDate });
      const body = { ...given, birthDate };
      session.signedIn(await callApi<SignedIn>(`/portal/funds/${fund}/activate`, { method: 'POST', body }));
      goTo(fund, '/');
    });
  return (
    <>
      <Title>{words.title}</Title>
      <form
        className="card"
        onSubmit={(event) => {
          event.preventDefault();
          void activate();
        }}
      >
        <p>{words.intro}</p>
        <RefusalNotice refusal={refusal} />
        <Entry label={words.number} autoComplete="off" value={given.number} onChange={set('number')} />
        <Entry
          label={words.birthDate}
          hint={words.birthDateHint}
          autoComplete="bday"
          value={given.birthDate}
          onChange={set('birthDate')}
        />
        <Entry
          label={words.code}
          hint={words.codeHint}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          value={given.code}
          onChange={set('code')}
        />
        <Entry
          label={words.email}
          hint={words.emailHint}
          type="email"
          autoComplete="username"
          value={given.email}
          onChange={set('email')}
        />
        <Entry
          label={password.label}
          hint={password.hint}
          type="password"
          autoComplete="new-password"
          value={given.password}
          onChange={set('password')}
        />
        <button type="submit" className="button" disabled={isBusy}>
          {words.submit}
        </button>
      </form>
    </>
  );
}
