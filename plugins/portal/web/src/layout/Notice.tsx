import { useEffect, useRef } from 'react';
import type { Refusal } from '../api/client';

/** Why something did not work; takes the focus, so that everybody notices. */
export function RefusalNotice({ refusal }: { refusal: Refusal | undefined }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusal) box.current?.focus();
  }, [refusal]);
  if (!refusal) return null;
  return (
    <div ref={box} className="notice bad" role="alert" tabIndex={-1}>
      {refusal.message}
    </div>
  );
}
