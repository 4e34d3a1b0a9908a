import { useId, useState } from 'react';
import { Entry } from '../access/Entry';
import { useLeaveWarning } from '../forms/use-leave-warning';
import { RefusalNotice } from '../layout/Notice';
import { useAction } from '../layout/use-loaded';
import { useWords } from '../words/language';

interface Props {
  withTopic?: boolean;
  /** The topic to begin with. */
  first?: string;
  onSend(message: { topic: string; text: string }): Promise<void>;
}

const longestText = 5_000;

/** A text to the fund; it stays until the server has taken it. */
export function MessageForm({ withTopic = false, first = '', onSend }: Props) {
  const { messages: words } = useWords();
  const id = useId();
  const [topic, setTopic] = useState(first);
  const [text, setText] = useState('');
  const { isBusy, refusal, run } = useAction();
  useLeaveWarning(text.trim() !== '');
  const send = async () => {
    const isSent = await run(() => onSend({ topic: topic.trim(), text: text.trim() }));
    if (isSent) setText('');
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <RefusalNotice refusal={refusal} />
      {withTopic ? (
        <Entry label={words.subject} autoComplete="off" maxLength={150} value={topic} onChange={setTopic} />
      ) : null}
      <p className="entry">
        <label htmlFor={id}>{words.text}</label>
        <textarea
          id={id}
          required
          rows={6}
          maxLength={longestText}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </p>
      <button type="submit" className="button" disabled={isBusy}>
        {words.send}
      </button>
    </form>
  );
}
