import { useCallback, useState } from 'react';
import { day, timeOfDay } from '../layout/day';
import { Shown } from '../layout/Shown';
import { tellRead } from '../layout/use-unread';
import { Title } from '../layout/Title';
import { useLoaded } from '../layout/use-loaded';
import { Link } from '../routing/Link';
import { useSession } from '../session/use-session';
import { useWords } from '../words/language';
import type { NewMessage } from './message-files';
import { MessageForm } from './MessageForm';
import { SentFiles } from './SentFiles';
import type { Conversation } from './shapes';

/** What was written about one thing, oldest first, and a place to go on. */
export function ConversationPage({ id }: { id: string }) {
  const session = useSession();
  const { messages: words } = useWords();
  const [sent, setSent] = useState(0);
  const path = `/portal/me/conversations/${encodeURIComponent(id)}`;
  // Asked anew after each message of one's own.
  const load = useCallback(() => session.request<Conversation>(path).finally(tellRead), [session, path, sent]);
  const loaded = useLoaded(load);
  const answer = async ({ text, files, uploadKey }: NewMessage) => {
    await session.request(`${path}/messages`, { method: 'POST', body: { text, files, uploadKey } });
    setSent((now) => now + 1);
  };
  return (
    <>
      <p>
        <Link to="/nachrichten">{words.back}</Link>
      </p>
      <Shown loaded={loaded} title={words.title}>
        {({ topic, reference, status, messages }) => (
          <>
            <Title>{topic}</Title>
            {reference ? (
              <p>
                <Link to={`/anliegen/${encodeURIComponent(reference)}`}>{words.about(reference)}</Link>
              </p>
            ) : null}
            <ol className="plain-list">
              {messages.map(({ id: messageId, sender, text, sentAt, files }) => (
                <li key={messageId} className={sender === 'member' ? 'said own' : 'said'}>
                  <strong>{sender === 'member' ? words.you : words.fund}</strong>{' '}
                  <span className="muted">{words.at(day(sentAt), timeOfDay(sentAt))}</span>
                  <p>{text}</p>
                  <SentFiles files={files} />
                </li>
              ))}
            </ol>
            {sent > 0 ? (
              <p className="notice" role="status">
                {words.sent}
              </p>
            ) : null}
            {status === 'done' ? <p className="muted">{words.done}</p> : null}
            <div className="card">
              <h2>{words.answer}</h2>
              <MessageForm onSend={answer} />
            </div>
          </>
        )}
      </Shown>
    </>
  );
}
