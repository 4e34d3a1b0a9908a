import { useCallback } from 'react';
import type { OwnDocument } from '../api/shapes';
import { day } from '../layout/day';
import { Shown } from '../layout/Shown';
import { Title } from '../layout/Title';
import { useLoaded } from '../layout/use-loaded';
import { Link } from '../routing/Link';
import { useSession } from '../session/use-session';
import { useWords } from '../words/language';

export function DocumentsPage() {
  const session = useSession();
  const { documents: words } = useWords();
  const loaded = useLoaded(useCallback(() => session.request<OwnDocument[]>('/portal/me/documents'), [session]));
  return (
    <>
      <Title>{words.title}</Title>
      <Shown loaded={loaded}>
        {(documents) =>
          documents.length === 0 ? (
            <p className="card">{words.empty}</p>
          ) : (
            <ul className="cards">
              {documents.map(({ id, title, date }) => (
                <li key={id} className="card">
                  <Link to={`/dokumente/${encodeURIComponent(id)}`}>{title}</Link>
                  <p className="muted">{words.from(day(date))}</p>
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </>
  );
}
