import { Title } from '../layout/Title';
import { Link } from '../routing/Link';
import { goTo, useFund } from '../routing/route';
import { useSession } from '../session/use-session';
import { useWords } from '../words/language';
import type { NewMessage } from './message-files';
import { MessageForm } from './MessageForm';

/** A question to the fund. @param reference the request that it is about */
export function NewMessagePage({ reference }: { reference: string | undefined }) {
  const session = useSession();
  const fund = useFund();
  const { messages: words } = useWords();
  const send = async (message: NewMessage & { topic: string }) => {
    const body = { ...message, ...(reference ? { reference } : {}) };
    const { id } = await session.request<{ id: string }>('/portal/me/conversations', { method: 'POST', body });
    goTo(fund, `/nachrichten/${encodeURIComponent(id)}`);
  };
  return (
    <>
      <p>
        <Link to="/nachrichten">{words.back}</Link>
      </p>
      <Title>{words.write}</Title>
      <div className="card">
        <MessageForm withTopic first={reference ? words.about(reference) : ''} onSend={send} />
      </div>
    </>
  );
}
