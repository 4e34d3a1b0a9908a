import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Session } from './session';

export const SessionContext = createContext<Session | undefined>(undefined);

/** The session; draws anew when somebody signs in or out. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('A page of the portal stands inside a SessionContext.');
  useSyncExternalStore(session.subscribe, session.state);
  return session;
}
