import { useState } from 'react';
import { callApi, Refusal } from '../api/client';
import type { SignedIn } from '../api/shapes';
import { RefusalNotice } from '../layout/Notice';
import { Title } from '../layout/Title';
import { useAction } from '../layout/use-loaded';
import { goTo, useFund } from '../routing/route';
import { useSession } from '../session/use-session';
import { birthDateOf } from './birth-date';
import { Entry } from './Entry';

const empty = { number: '', birthDate: '', code: '', email: '', password: '' };
const noDate = new Refusal(400, {
  code: 'KW_BIRTH_DATE',
  message: 'Bitte geben Sie Ihr Geburtsdatum mit Tag, Monat und Jahr ein, zum Beispiel 4.7.1980.',
});

/** With the letter: number, birth date and code, then a mail address and a password of one's own. */
export function ActivatePage() {
  const fund = useFund();
  const session = useSession();
  const [given, setGiven] = useState(empty);
  const { isBusy, refusal, run } = useAction();
  const set = (name: keyof typeof empty) => (value: string) => setGiven((now) => ({ ...now, [name]: value }));
  const activate = () =>
    run(async () => {
      const birthDate = birthDateOf(given.birthDate);
      if (!birthDate) throw noDate;
      const body = { ...given, birthDate };
      const { token } = await callApi<SignedIn>(`/portal/funds/${fund}/activate`, { method: 'POST', body });
      session.signedIn(token);
      goTo(fund, '/');
    });
  return (
    <>
      <Title>Zugang freischalten</Title>
      <form
        className="card"
        onSubmit={(event) => {
          event.preventDefault();
          void activate();
        }}
      >
        <p>Halten Sie bitte den Brief mit Ihrem Code bereit. Der Code gilt einmal und 30 Tage lang.</p>
        <RefusalNotice refusal={refusal} />
        <Entry
          label="Versicherten- oder Mitgliedsnummer"
          autoComplete="off"
          value={given.number}
          onChange={set('number')}
        />
        <Entry
          label="Geburtsdatum"
          hint="Zum Beispiel 4.7.1980"
          autoComplete="bday"
          value={given.birthDate}
          onChange={set('birthDate')}
        />
        <Entry
          label="Code aus dem Brief"
          hint="Zum Beispiel K7QF-M3WD-9XTP"
          autoComplete="one-time-code"
          autoCapitalize="characters"
          value={given.code}
          onChange={set('code')}
        />
        <Entry
          label="E-Mail-Adresse"
          hint="Damit melden Sie sich künftig an."
          type="email"
          autoComplete="username"
          value={given.email}
          onChange={set('email')}
        />
        <Entry
          label="Neues Kennwort"
          hint="Mindestens 12 Zeichen. Ein Satz aus mehreren Wörtern ist gut zu merken."
          type="password"
          autoComplete="new-password"
          value={given.password}
          onChange={set('password')}
        />
        <button type="submit" className="button" disabled={isBusy}>
          Freischalten
        </button>
      </form>
    </>
  );
}
