import { audit, type Sql } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import { patchCase, type CasePatch, type CaseRecord } from '../stores/case-record-store';
import { unlocked } from './assign-case';
import { changeCase, type Change } from './change-case';
import { written } from './readable-case';
import { tellCase } from './tell-case';
import { lineOf } from './told';

/** @throws whatever `changeCase` throws */
export const closeCase = (strapi: Kassenwerk, { reason, ...change }: Change & { reason: string }): Promise<void> =>
  changeCase(strapi, change, (sql, found) => endCase(strapi, sql, found, { reason }));

/** Reasons with a name; whatever else somebody writes is kept encrypted in the time line. */
export const closingReasons = ['answered', 'done', 'withdrawn', 'duplicate', 'notResponsible', 'noReply'] as const;

const isNamed = (reason: string): boolean => closingReasons.some((one) => one === reason);

/** In the caller's transaction, with the case locked. */
export async function endCase(
  strapi: Kassenwerk,
  sql: Sql,
  found: CaseRecord,
  { reason, ...patch }: CasePatch & { reason: string },
): Promise<void> {
  const named = isNamed(reason) ? reason : 'other';
  const ended = { status: 'closed', closedAt: new Date(), closedReason: named, followUpOn: null };
  await patchCase(sql, found.id, { ...ended, ...unlocked, ...patch });
  const text = isNamed(reason) ? {} : { text: reason };
  await tellCase(strapi, sql, lineOf(found), { kind: 'closed', details: { reason: named }, ...text });
  await audit(sql, { action: 'close', ...written(found, { reason: named }) });
}

/** It lies with whoever had it. @throws whatever `changeCase` throws */
export const reopenCase = (strapi: Kassenwerk, change: Change): Promise<void> =>
  changeCase(strapi, { ...change, in: ['closed'] }, async (sql, found) => {
    await patchCase(sql, found.id, { status: 'open', closedAt: null, closedReason: null });
    await tellCase(strapi, sql, lineOf(found), { kind: 'reopened' });
    await audit(sql, { action: 'reopen', ...written(found) });
  });
