import { useCallback } from 'react';
import { Shown } from '../layout/Shown';
import { Title } from '../layout/Title';
import { useLoaded } from '../layout/use-loaded';
import { Link } from '../routing/Link';
import { useSession } from '../session/use-session';
import { useWords } from '../words/language';
import { Letter } from './Letter';

export function DocumentPage({ id }: { id: string }) {
  const session = useSession();
  const { documents: words, common } = useWords();
  const loaded = useLoaded(
    useCallback(
      () => session.request<{ title: string; body: string | null }>(`/portal/me/documents/${encodeURIComponent(id)}`),
      [session, id],
    ),
  );
  return (
    <>
      <p>
        <Link to="/dokumente">{words.back}</Link>
      </p>
      <Shown loaded={loaded} title={words.title}>
        {({ title, body }) => (
          <>
            <Title>{title}</Title>
            <article className="card letter">
              <Letter html={body ?? ''} />
            </article>
            <p className="row">
              <button type="button" className="button second" onClick={() => print()}>
                {common.print}
              </button>
            </p>
          </>
        )}
      </Shown>
    </>
  );
}
