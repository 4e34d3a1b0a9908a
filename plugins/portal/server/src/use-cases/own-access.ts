import { audit, inTransaction, requireScope, withSql } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import { setBlocked } from '../stores/account-store';
import { findAccountState, findMember, type AccountState } from '../stores/own-data-store';
import { endSession, endSessionsOf } from '../stores/session-store';
import { notFound } from './invite-member';

/** Ends the session of the request, or all of the member's when a device is lost. */
export function signOutMember(strapi: Kassenwerk, session: string, everywhere: boolean): Promise<{ ended: number }> {
  const { actor } = requireScope();
  return inTransaction(strapi, async (sql) => ({
    ended: everywhere ? await endSessionsOf(sql, actor.id) : await endSession(sql, session),
  }));
}

/** By staff: null when the member has never been invited. @throws KW_NOT_FOUND when there is no such member */
export function accountState(strapi: Kassenwerk, memberId: string): Promise<AccountState | null> {
  return withSql(strapi, async (sql) => {
    if (!(await findMember(sql, memberId))) throw notFound();
    return (await findAccountState(sql, memberId)) ?? null;
  });
}

/** By staff: a blocked account's sessions end at once. @throws KW_NOT_FOUND when the member has no account */
export function blockAccount(strapi: Kassenwerk, memberId: string, blocked: boolean): Promise<{ blocked: boolean }> {
  return inTransaction(strapi, async (sql) => {
    const member = await findMember(sql, memberId);
    if (!member || !(await setBlocked(sql, memberId, blocked))) throw notFound();
    if (blocked) await endSessionsOf(sql, memberId);
    await audit(sql, {
      tenant: member.tenant,
      action: blocked ? 'block' : 'unblock',
      subjectType: 'portalAccount',
      subjectId: memberId,
      details: { memberId },
    });
    return { blocked };
  });
}
