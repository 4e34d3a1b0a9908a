import { useCallback, useMemo, useState } from 'react';
import { Entry } from '../access/Entry';
import { day } from '../layout/day';
import { RefusalNotice } from '../layout/Notice';
import { Shown } from '../layout/Shown';
import { Title } from '../layout/Title';
import { useAction, useLoaded } from '../layout/use-loaded';
import { useSecret } from '../routing/use-secret';
import { useSession } from '../session/use-session';
import { formsApi, type CoSignature } from './forms-api';

/** Where the second person reads and decides. */
export function CoSignPage() {
  const token = useSecret();
  const session = useSession();
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
        <Title>{status === 'signed' ? 'Danke, Sie haben zugestimmt' : 'Sie haben abgelehnt'}</Title>
        <p>Ihre Entscheidung ist gespeichert. Sie können diese Seite schließen.</p>
      </>
    );
  return (
    <Shown loaded={loaded} title="Zustimmung">
      {(asked) => (
        <>
          <Title>{`Zustimmung: ${asked.title.de}`}</Title>
          <Asked {...asked} />
          <form
            className="card"
            onSubmit={(event) => {
              event.preventDefault();
              void decide('sign');
            }}
          >
            <RefusalNotice refusal={refusal} />
            <Entry label="Ihr Vor- und Nachname" autoComplete="name" value={name} onChange={setName} />
            <p className="row">
              <button type="submit" className="button" disabled={isBusy}>
                Ich stimme zu
              </button>
              <button
                type="button"
                className="button second"
                disabled={isBusy || name.trim().length < 2}
                onClick={() => void decide('refuse')}
              >
                Ich lehne ab
              </button>
            </p>
          </form>
        </>
      )}
    </Shown>
  );
}

function Asked({ reference, person, text, expiresAt, summary }: CoSignature) {
  return (
    <div className="card">
      <p>{text.de}</p>
      <p className="muted">
        Vorgang {reference}; Sie sind gefragt als: {person.de}. Bitte entscheiden Sie bis zum {day(expiresAt)}.
      </p>
      {summary.map(({ id, title, lines }) => (
        <section key={id}>
          <h2>{title}</h2>
          <dl className="facts">
            {lines.map(({ path, label, shown }) => (
              <div key={path}>
                <dt>{label}</dt>
                <dd>{shown}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
