import { audit, type Sql } from '@kassenwerk/kernel';
import { tellRequestNews } from '@kassenwerk/portal';
import type { Kassenwerk } from '../kassenwerk';
import { patchCase, type CasePatch, type CaseRecord } from '../stores/case-record-store';
import { unlocked } from './assign-case';
import { changeCase, type Change } from './change-case';
import { distributeSoon } from './hand-out-cases';
import { written } from './readable-case';
import { tellCase } from './tell-case';
import { lineOf } from './told';

/** The member is told. @throws whatever `changeCase` throws */
export const closeCase = (strapi: Kassenwerk, { reason, ...change }: Change & { reason: string }): Promise<void> =>
  changeCase(strapi, change, async (sql, found) => {
    await endCase(strapi, sql, found, { reason });
    await tellMember(sql, found);
  });

/** In the caller's transaction, with the case locked. Why, is kept encrypted in the time line. */
export async function endCase(
  strapi: Kassenwerk,
  sql: Sql,
  found: CaseRecord,
  { reason, ...patch }: CasePatch & { reason?: string },
): Promise<void> {
  const ended = { status: 'closed', closedAt: new Date(), followUpOn: null, giveBackAt: null };
  await patchCase(sql, found.id, { ...ended, ...unlocked, ...patch });
  await tellCase(strapi, sql, lineOf(found), { kind: 'closed', ...(reason ? { text: reason } : {}) });
  await audit(sql, { action: 'close', ...written(found) });
  await distributeSoon(sql, found.tenant);
}

/** It lies with whoever had it, and the member is told. @throws whatever `changeCase` throws */
export const reopenCase = (strapi: Kassenwerk, change: Change): Promise<void> =>
  changeCase(strapi, { ...change, in: ['closed'] }, async (sql, found) => {
    await patchCase(sql, found.id, { status: 'open', closedAt: null });
    await tellCase(strapi, sql, lineOf(found), { kind: 'reopened' });
    await audit(sql, { action: 'reopen', ...written(found) });
    await tellMember(sql, found);
  });

/** Whose case it is hears that it moved on; who gets an answer hears by the answer. */
export const tellMember = async (sql: Sql, { id, tenant, memberId, revision }: CaseRecord): Promise<void> => {
  if (memberId) await tellRequestNews(sql, { tenant, memberId, key: `${id}:${revision}` });
};
