import { useEffect, useRef, useState } from 'react';
import { day } from '../layout/day';

/** The link to go on with, on this device or another one. */
export function SavedLink({ link, expiresAt }: { link: string; expiresAt: string }) {
  const box = useRef<HTMLDivElement>(null);
  const [isCopied, setCopied] = useState(false);
  useEffect(() => box.current?.focus(), [expiresAt]);
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    setCopied(true);
  };
  return (
    <div ref={box} className="notice" tabIndex={-1} role="group" aria-label="Gespeichert">
      <p>
        <strong>Gespeichert.</strong> Mit diesem Link machen Sie bis zum {day(expiresAt)} weiter, auch auf einem anderen
        Gerät. Wer den Link hat, sieht Ihre Angaben: Bitte geben Sie ihn nicht weiter.
      </p>
      <p>
        <a href={link}>{link}</a>
      </p>
      <button type="button" className="plain" onClick={() => void copy()}>
        Link kopieren
      </button>{' '}
      <span role="status">{isCopied ? 'Kopiert.' : ''}</span>
    </div>
  );
}
