import { useCallback, useState } from 'react';
import { Shown } from '../layout/Shown';
import { useLoaded } from '../layout/use-loaded';
import { useSession } from '../session/use-session';
import { useWords } from '../words/language';
import { RecoveryCodes } from './RecoveryCodes';
import { TurnOffSecondFactor } from './TurnOffSecondFactor';
import { TurnOnSecondFactor } from './TurnOnSecondFactor';

interface State {
  isOn: boolean;
  recoveryCodesLeft: number;
}

/** Whether the member signs in with a code as well, and the way to change that. */
export function SecondFactor() {
  const session = useSession();
  const { secondFactor: words } = useWords();
  const [changes, setChanges] = useState(0);
  const [isChanging, setChanging] = useState(false);
  const [codes, setCodes] = useState<readonly string[]>();
  const loaded = useLoaded(useCallback(() => session.request<State>('/portal/me/second-factor'), [session, changes]));
  const changed = () => {
    setChanging(false);
    setCodes(undefined);
    setChanges((now) => now + 1);
  };
  return (
    <div className="card">
      <h2>{words.title}</h2>
      {codes ? (
        <RecoveryCodes codes={codes} onDone={changed} />
      ) : (
        <Shown loaded={loaded}>
          {({ isOn, recoveryCodesLeft }) => (
            <>
              <p>{isOn ? `${words.on} ${words.codesLeft(recoveryCodesLeft)}` : words.off}</p>
              {!isChanging ? (
                <button type="button" className="button second" onClick={() => setChanging(true)}>
                  {isOn ? words.turnOff : words.turnOn}
                </button>
              ) : isOn ? (
                <TurnOffSecondFactor onDone={changed} onCancel={() => setChanging(false)} />
              ) : (
                <TurnOnSecondFactor onDone={setCodes} onCancel={() => setChanging(false)} />
              )}
            </>
          )}
        </Shown>
      )}
    </div>
  );
}
