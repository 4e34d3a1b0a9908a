import { useEffect, useRef } from 'react';
import type { Refusal } from '../api/client';
import { useWords, type Words } from '../words/language';

/** Why something did not work; takes the focus, so that everybody notices. */
export function RefusalNotice({ refusal }: { refusal: Refusal | undefined }) {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusal) box.current?.focus();
  }, [refusal]);
  if (!refusal) return null;
  return (
    <div ref={box} className="notice bad" role="alert" tabIndex={-1}>
      {sentenceOf(refusal, words)}
    </div>
  );
}

/** The server's own, unless the portal knows better what a member can do here, or no server was reached. */
const sentenceOf = ({ problem: { code, message } }: Refusal, { common, problems }: Words): string =>
  problems[code] ?? (code === 'KW_NO_NET' ? common.noNet : message || common.unexpected);
