import { useState } from 'react';
import { Entry } from '../access/Entry';
import { RefusalNotice } from '../layout/Notice';
import { useAction } from '../layout/use-loaded';
import { useSession } from '../session/use-session';
import { useWords } from '../words/language';

interface Props {
  onDone(): void;
  onCancel(): void;
}

/** With password and code: whoever finds an open phone must not be able to. */
export function TurnOffSecondFactor({ onDone, onCancel }: Props) {
  const session = useSession();
  const { secondFactor: words, signIn } = useWords();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const { isBusy, refusal, run } = useAction();
  const turnOff = () =>
    run(async () => {
      await session.request('/portal/me/second-factor/removal', { method: 'POST', body: { password, code } });
      onDone();
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void turnOff();
      }}
    >
      <p>{words.reallyOff}</p>
      <RefusalNotice refusal={refusal} />
      <Entry
        label={words.password}
        type="password"
        autoComplete="current-password"
        isFocused
        value={password}
        onChange={setPassword}
      />
      <Entry label={signIn.code} hint={signIn.codeHint} autoComplete="one-time-code" value={code} onChange={setCode} />
      <p className="row">
        <button type="submit" className="button" disabled={isBusy}>
          {words.turnOff}
        </button>
        <button type="button" className="plain" onClick={onCancel}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
}
