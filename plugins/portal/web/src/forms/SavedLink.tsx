import { useEffect, useRef, useState } from 'react';
import { day } from '../layout/day';
import { useWords } from '../words/language';

/** The link to go on with, on this device or another one. */
export function SavedLink({ link, expiresAt }: { link: string; expiresAt: string }) {
  const { forms: words } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const [isCopied, setCopied] = useState(false);
  useEffect(() => box.current?.focus(), [expiresAt]);
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    setCopied(true);
  };
  return (
    <div ref={box} className="notice" tabIndex={-1} role="group" aria-label={words.keptLabel}>
      <p>{words.kept(day(expiresAt))}</p>
      <p>
        <a href={link}>{link}</a>
      </p>
      <button type="button" className="plain" onClick={() => void copy()}>
        {words.copy}
      </button>{' '}
      <span role="status">{isCopied ? words.copied : ''}</span>
    </div>
  );
}
