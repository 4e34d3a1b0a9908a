import { audit, type Sql } from '@kassenwerk/kernel';
import { addressPrefix, browserFamily, signToken, type Visitor } from '@kassenwerk/identity';
import type { Kassenwerk } from '../kassenwerk';
import { markSignIn, type PortalAccount } from '../stores/account-store';
import { insertSession } from '../stores/session-store';

export interface MemberSignedIn {
  /** By which a browser tells whether the same person has come back. */
  member: string;
  token: string;
  expiresAt: string;
}

const sessionHours = 12;
/** Without a request for this long a session has ended: phones are lent and lost. */
export const idleSeconds = 30 * 60;

/** Whoever comes here has proved who they are. The token names fund and session; what it allows is looked up at each request. */
export async function openMemberSession(
  strapi: Kassenwerk,
  sql: Sql,
  { account, visitor, action }: { account: PortalAccount; visitor: Visitor; action: 'activate' | 'signIn' },
): Promise<MemberSignedIn> {
  const { tenant, memberId } = account;
  const expiresAt = new Date(Date.now() + sessionHours * 3_600_000);
  const session = await insertSession(sql, {
    tenant,
    memberId,
    addressPrefix: addressPrefix(visitor.address),
    browser: browserFamily(visitor.userAgent),
    expiresAt,
  });
  await markSignIn(sql, account.id);
  await audit(sql, {
    tenant,
    action,
    subjectType: 'portalAccount',
    subjectId: memberId,
    details: { memberId, session },
  });
  return {
    member: memberId,
    token: signToken(strapi, 'member', { subject: `${tenant}:${session}`, expiresAt }),
    expiresAt: expiresAt.toISOString(),
  };
}
