import { useCallback, useMemo, useState } from 'react';
import { textIn } from '@kassenwerk/forms/model';
import { Entry } from '../access/Entry';
import { day } from '../layout/day';
import { RefusalNotice } from '../layout/Notice';
import { Shown } from '../layout/Shown';
import { Title } from '../layout/Title';
import { useAction, useLoaded } from '../layout/use-loaded';
import { useSecret } from '../routing/use-secret';
import { useSession } from '../session/use-session';
import { useLanguage, useWords } from '../words/language';
import { Answered } from './Answered';
import { formsApi, type CoSignature } from './forms-api';

/** Where the second person reads and decides. */
export function CoSignPage() {
  const token = useSecret();
  const session = useSession();
  const { coSign: words } = useWords();
  const { language } = useLanguage();
  const api = useMemo(() => formsApi(session), [session]);
  const loaded = useLoaded(useCallback(() => api.readCoSignature(token), [api, token]));
  const [name, setName] = useState('');
  const [status, setStatus] = useState<string | undefined>();
  const { isBusy, refusal, run } = useAction();
  const decide = (decision: 'sign' | 'refuse') =>
    run(async () => setStatus((await api.decideCoSignature(token, decision, name)).status));
  if (status)
    return (
      <>
        <Title>{status === 'signed' ? words.agreed : words.refused}</Title>
        <p>{words.done}</p>
      </>
    );
  return (
    <Shown loaded={loaded} title={words.title}>
      {(asked) => (
        <>
          <Title>{words.titleOf(textIn(asked.title, language))}</Title>
          <Asked {...asked} />
          <form
            className="card"
            onSubmit={(event) => {
              event.preventDefault();
              void decide('sign');
            }}
          >
            <RefusalNotice refusal={refusal} />
            <Entry label={words.name} autoComplete="name" value={name} onChange={setName} />
            <p className="row">
              <button type="submit" className="button" disabled={isBusy}>
                {words.agree}
              </button>
              <button
                type="button"
                className="button second"
                disabled={isBusy || name.trim().length < 2}
                onClick={() => void decide('refuse')}
              >
                {words.refuse}
              </button>
            </p>
          </form>
        </>
      )}
    </Shown>
  );
}

function Asked({ reference, person, text, expiresAt, summary }: CoSignature) {
  const { coSign: words } = useWords();
  const { language } = useLanguage();
  return (
    <div className="card">
      <p>{textIn(text, language)}</p>
      <p className="muted">{words.about(reference, textIn(person, language), day(expiresAt))}</p>
      <h2>{words.sent}</h2>
      <Answered pages={summary} />
    </div>
  );
}
