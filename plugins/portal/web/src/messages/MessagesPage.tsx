import { useCallback } from 'react';
import { day } from '../layout/day';
import { Shown } from '../layout/Shown';
import { Title } from '../layout/Title';
import { useLoaded } from '../layout/use-loaded';
import { Link } from '../routing/Link';
import { useSession } from '../session/use-session';
import { useWords } from '../words/language';
import type { ConversationHead } from './shapes';

/** All that the member and the fund wrote to each other, the newest first. */
export function MessagesPage() {
  const session = useSession();
  const { messages: words } = useWords();
  const loaded = useLoaded(
    useCallback(() => session.request<ConversationHead[]>('/portal/me/conversations'), [session]),
  );
  return (
    <>
      <Title>{words.title}</Title>
      <p className="row">
        <Link to="/nachrichten/neu" className="button">
          {words.write}
        </Link>
      </p>
      <Shown loaded={loaded}>
        {(conversations) =>
          conversations.length === 0 ? (
            <p className="card">{words.empty}</p>
          ) : (
            <ul className="cards">
              {conversations.map(({ id, topic, reference, unread, lastAt }) => (
                <li key={id} className="card">
                  <Link to={`/nachrichten/${encodeURIComponent(id)}`}>{topic}</Link>{' '}
                  {unread > 0 ? <span className="badge">{words.unread}</span> : null}
                  <p className="muted">
                    {words.last(day(lastAt))}
                    {reference ? ` · ${words.about(reference)}` : ''}
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </>
  );
}
