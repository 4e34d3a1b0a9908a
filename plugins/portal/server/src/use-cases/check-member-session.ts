import { withSql, type AuthenticationCall, type Scope } from '@kassenwerk/kernel';
import { readToken } from '@kassenwerk/identity';
import type { Kassenwerk } from '../kassenwerk';
import { findLiveSession, touchSession, type LiveMemberSession } from '../stores/session-store';
import { beforeSignIn, memberScope } from './member-scope';
import { idleSeconds } from './open-member-session';

/** The authenticator of members: a signed token that names a running session of an account that is not blocked. */
export async function checkMemberSession(
  token: string,
  { strapi, ctx, isBackground }: AuthenticationCall,
): Promise<Scope | undefined> {
  const [tenant, id] = readToken(strapi, 'member', token)?.subject.split(':') ?? [];
  if (!tenant || !id) return undefined;
  const session = await look(strapi, { tenant, id, isBackground });
  if (!session) return undefined;
  ctx.state.memberSession = session.id;
  return memberScope(session);
}

interface Question {
  tenant: string;
  id: string;
  isBackground: boolean;
}

const look = (strapi: Kassenwerk, { tenant, id, isBackground }: Question): Promise<LiveMemberSession | undefined> =>
  beforeSignIn(tenant, () =>
    withSql(strapi, async (sql) => {
      const session = await findLiveSession(sql, tenant, id, idleSeconds);
      if (session?.isStale && !isBackground) await touchSession(sql, tenant, id);
      return session;
    }),
  );
