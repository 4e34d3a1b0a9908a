import { abilityOf, fail, staffScope, system, withSql, type AuthenticationCall, type Scope } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import { readToken } from '../security/signed-token';
import { settingsOf } from '../settings';
import { findLiveSession, touchSession, type LiveSession } from '../stores/session-store';
import { mustHaveSecondFactor } from './second-factor-rule';

/** The session of the request, for endpoints that deal with the own account. */
export interface OwnSession {
  id: string;
  userId: number;
  hasSecondFactor: boolean;
  mustHaveSecondFactor: boolean;
}

const enrolment = { action: 'enrol', subject: 'ownAccount' };

/** The authenticator of staff: a signed token that names a running session of somebody who is not blocked. */
export async function checkSession(token: string, call: AuthenticationCall): Promise<Scope | undefined> {
  const { strapi, ctx, permissions } = call;
  const content = readToken(strapi, 'staff', token);
  const session = content && (await look(strapi, content.subject, call.isBackground));
  if (!session || session.user.blocked) return undefined;
  ctx.state.user = session.user;
  const scope = await staffScope(strapi, session.user);
  const mustHave = mustHaveSecondFactor(strapi, scope);
  const { id, user, hasSecondFactor } = session;
  ctx.state.ownSession = { id, userId: user.id, hasSecondFactor, mustHaveSecondFactor: mustHave } satisfies OwnSession;
  if (hasSecondFactor || !mustHave) return scope;
  if (!permissions.includes(`${enrolment.action}:${enrolment.subject}`)) throw needsSecondFactor();
  return { ...scope, tenants: [], purpose: 'enrolSecondFactor', ability: abilityOf([enrolment], []) };
}

const look = (strapi: Kassenwerk, id: string, isBackground: boolean): Promise<LiveSession | undefined> =>
  system('check the session', () =>
    withSql(strapi, async (sql) => {
      const session = await findLiveSession(sql, id, settingsOf(strapi).idleMinutes * 60);
      if (session?.isStale && !isBackground) await touchSession(sql, id);
      return session;
    }),
  );

const needsSecondFactor = () =>
  fail('forbidden', 'KW_SECOND_FACTOR_NEEDED', {
    de: 'Für Ihre Rolle ist ein zweiter Faktor Pflicht. Bitte geben Sie den Code ein oder richten Sie ihn ein.',
    en: 'Your role needs a second factor. Please enter the code or set it up.',
  });
