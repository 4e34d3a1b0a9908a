import { fail, inTransaction, withSql, type Scope } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import { settingsOf } from '../settings';
import { endSession, endSessionsOf, listSessions, type SessionView } from '../stores/session-store';
import { auditAccount, inTheNameOf } from './account-audit';
import type { OwnSession } from './check-session';

export interface Caller {
  scope: Scope;
  own: OwnSession;
  username: string;
  /** The funds as written in the account, to file the audit record. */
  tenants: unknown;
  mustHaveSecondFactor: boolean;
}

export async function showSessions(
  strapi: Kassenwerk,
  { scope, own }: Caller,
): Promise<(SessionView & { isThis: boolean })[]> {
  const found = await inTheNameOf(scope, 'showSessions', () =>
    withSql(strapi, (sql) => listSessions(sql, own.userId, settingsOf(strapi).idleMinutes * 60)),
  );
  return found.map((session) => ({ ...session, isThis: session.id === own.id }));
}

/** @throws KW_SESSION_UNKNOWN also for sessions of others */
export async function endOneSession(strapi: Kassenwerk, { scope, own, tenants }: Caller, id: string): Promise<void> {
  const ended = await inTheNameOf(scope, 'endSession', () =>
    inTransaction(strapi, async (sql) => {
      const done = await endSession(sql, own.userId, id);
      if (done) await auditAccount(sql, { id: own.userId, tenants }, { action: 'signOut', details: { session: id } });
      return done;
    }),
  );
  if (!ended) throw unknownSession();
}

/** @returns how many sessions ended, the own one included */
export const endAllSessions = (strapi: Kassenwerk, { scope, own, tenants }: Caller): Promise<number> =>
  inTheNameOf(scope, 'endSessions', () =>
    inTransaction(strapi, async (sql) => {
      const ended = await endSessionsOf(sql, own.userId);
      await auditAccount(sql, { id: own.userId, tenants }, { action: 'signOutEverywhere', details: { ended } });
      return ended;
    }),
  );

export const unknownSession = () =>
  fail('notFound', 'KW_SESSION_UNKNOWN', {
    de: 'Diese Anmeldung gibt es nicht, oder sie ist schon beendet.',
    en: 'This session does not exist, or it has ended already.',
  });
