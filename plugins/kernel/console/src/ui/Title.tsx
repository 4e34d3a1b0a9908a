import { useEffect } from 'react';

/** Names the browser tab; screen readers announce it after a page change. */
export function Title({ text }: { text: string }) {
  useEffect(() => {
    document.title = `${text} · Kassenwerk`;
  }, [text]);
  return null;
}
