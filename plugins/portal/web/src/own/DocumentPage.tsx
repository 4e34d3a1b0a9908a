import { useCallback } from 'react';
import { Shown } from '../layout/Shown';
import { Title } from '../layout/Title';
import { useLoaded } from '../layout/use-loaded';
import { Link } from '../routing/Link';
import { useSession } from '../session/use-session';
import { Letter } from './Letter';

export function DocumentPage({ id }: { id: string }) {
  const session = useSession();
  const loaded = useLoaded(
    useCallback(
      () => session.request<{ title: string; body: string | null }>(`/portal/me/documents/${encodeURIComponent(id)}`),
      [session, id],
    ),
  );
  return (
    <>
      <p>
        <Link to="/dokumente">Zurück zu meinen Dokumenten</Link>
      </p>
      <Shown loaded={loaded} title="Meine Dokumente">
        {({ title, body }) => (
          <>
            <Title>{title}</Title>
            <article className="card letter">
              <Letter html={body ?? ''} />
            </article>
            <p className="row">
              <button type="button" className="button second" onClick={() => print()}>
                Drucken
              </button>
            </p>
          </>
        )}
      </Shown>
    </>
  );
}
