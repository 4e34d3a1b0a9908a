import { lazy, Suspense, useId, useState } from 'react';
import type { UploadedFile } from '@kassenwerk/forms/model';
import { Entry } from '../access/Entry';
import { newSecret } from '../api/upload';
import { useLeaveWarning } from '../forms/use-leave-warning';
import { RefusalNotice } from '../layout/Notice';
import { useAction } from '../layout/use-loaded';
import { useWords } from '../words/language';
import { idsOf, type NewMessage } from './message-files';

// Whoever only reads does not load what uploads need.
const MessageFiles = lazy(() => import('./MessageFiles').then(({ MessageFiles: input }) => ({ default: input })));

interface Props {
  withTopic?: boolean;
  /** The topic to begin with. */
  first?: string;
  onSend(message: NewMessage & { topic: string }): Promise<void>;
}

const longestText = 5_000;

/** A text to the fund; it stays until the server has taken it. */
export function MessageForm({ withTopic = false, first = '', onSend }: Props) {
  const { messages: words } = useWords();
  const id = useId();
  const [topic, setTopic] = useState(first);
  const [text, setText] = useState('');
  const [files, setFiles] = useState<readonly UploadedFile[]>([]);
  const [uploadKey, setUploadKey] = useState(newSecret);
  const { isBusy, refusal, run } = useAction();
  useLeaveWarning(text.trim() !== '' || files.length > 0);
  const send = async () => {
    const message = { text: text.trim(), files: idsOf(files), uploadKey };
    const isSent = await run(() => onSend({ topic: topic.trim(), ...message }));
    if (!isSent) return;
    setText('');
    setFiles([]);
    setUploadKey(newSecret());
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
      <Suspense fallback={null}>
        <MessageFiles key={uploadKey} {...{ files, uploadKey }} onChange={setFiles} />
      </Suspense>
      <button type="submit" className="button" disabled={isBusy}>
        {words.send}
      </button>
    </form>
  );
}
