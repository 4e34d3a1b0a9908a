import { useEffect, useState } from 'react';
import type { Session } from '../session/session';

const wasRead = 'portal:read';

/** The badge in the menu counts anew. */
export const tellRead = (): boolean => dispatchEvent(new Event(wasRead));

/** How many messages wait to be read; asked anew with each page. That it cannot be told disturbs nobody. */
export function useUnread(session: Session, page: string): number {
  const [unread, setUnread] = useState(0);
  const { token } = session;
  useEffect(() => {
    if (!token) return setUnread(0);
    let isCurrent = true;
    const ask = () =>
      void session.quietly<{ messages: number }>('/portal/me/unread').then(
        ({ messages }) => isCurrent && setUnread(messages),
        () => undefined,
      );
    ask();
    addEventListener(wasRead, ask);
    return () => {
      isCurrent = false;
      removeEventListener(wasRead, ask);
    };
  }, [session, token, page]);
  return unread;
}
