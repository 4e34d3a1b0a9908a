import { useState } from 'react';
import { Entry } from '../access/Entry';
import { RefusalNotice } from '../layout/Notice';
import { useAction } from '../layout/use-loaded';
import { useSession } from '../session/use-session';
import { useWords } from '../words/language';

interface Props {
  onDone(recoveryCodes: readonly string[]): void;
  onCancel(): void;
}

/** First the password, then the app, then a code as a proof that both have the same secret. */
export function TurnOnSecondFactor({ onDone, onCancel }: Props) {
  const session = useSession();
  const { secondFactor: words } = useWords();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [begun, setBegun] = useState<{ secret: string; svg: string }>();
  const { isBusy, refusal, run } = useAction();
  const post = <T,>(path: string, body: object) =>
    session.request<T>(`/portal/me/second-factor${path}`, { method: 'POST', body });
  const goOn = () =>
    run(async () => {
      if (!begun) return setBegun(await post('', { password }));
      onDone((await post<{ recoveryCodes: string[] }>('/confirm', { code })).recoveryCodes);
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void goOn();
      }}
    >
      <RefusalNotice refusal={refusal} />
      {begun ? (
        <>
          <p>{words.install}</p>
          <p>
            <img className="qr" alt={words.picture} src={`data:image/svg+xml,${encodeURIComponent(begun.svg)}`} />
          </p>
          <p>
            {words.orType} <code>{begun.secret}</code>
          </p>
          <Entry
            key="code"
            label={words.confirm}
            hint={words.confirmHint}
            autoComplete="one-time-code"
            inputMode="numeric"
            isFocused
            value={code}
            onChange={setCode}
          />
        </>
      ) : (
        <Entry
          label={words.password}
          type="password"
          autoComplete="current-password"
          isFocused
          value={password}
          onChange={setPassword}
        />
      )}
      <p className="row">
        <button type="submit" className="button" disabled={isBusy}>
          {begun ? words.finish : words.goOn}
        </button>
        <button type="button" className="plain" onClick={onCancel}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
}
