import { audit, publishLive, type Sql } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import { startClocks, stopClock } from '../stores/clock-store';
import { setDeadlines } from '../stores/deadline-store';
import { readFundTimes } from '../stores/service-level-store';
import { changeCase, type Change } from './change-case';
import { distributeSoon } from './hand-out-cases';
import { written } from './readable-case';
import { tellCase } from './tell-case';
import { lineOf } from './told';

interface Target {
  tenant: string;
  caseId: string;
  memberId: string | null;
}

/** What a case may wait for; the promise to the member stands still, a period set by law does not. */
export const waitingReasons = ['member', 'partner', 'doctor', 'otherAuthority', 'internal'] as const;
export type WaitingReason = (typeof waitingReasons)[number];

/** The case waits for somebody else, in the caller's transaction, which has locked it. Its person has room again. */
export async function letCaseWait(
  strapi: Kassenwerk,
  sql: Sql,
  { reason, ...target }: Target & { reason: WaitingReason },
): Promise<void> {
  await stopClock(sql, { ...target, reason, now: new Date() });
  await tellCase(strapi, sql, target, { kind: 'waiting', details: { reason } });
  await publishLive(sql, { tenant: target.tenant, type: 'case', id: target.caseId });
  await distributeSoon(sql, target.tenant);
}

/** What the case waited for is there: the promise is later by the working time for which it stood. */
export async function continueCase(strapi: Kassenwerk, sql: Sql, target: Target): Promise<void> {
  const { tenant, caseId } = target;
  const { calendar } = await readFundTimes(sql, tenant);
  await startClocks(sql, { tenant, caseIds: [caseId], now: new Date(), calendar });
  await setDeadlines(sql, tenant, [caseId]);
  await tellCase(strapi, sql, target, { kind: 'reopened', details: { reason: 'continued' } });
  await publishLive(sql, { tenant, type: 'case', id: caseId });
  await distributeSoon(sql, tenant);
}

/** By staff. @throws whatever `changeCase` throws */
export const waitFor = (strapi: Kassenwerk, { reason, ...change }: Change & { reason: WaitingReason }): Promise<void> =>
  changeCase(strapi, { ...change, in: ['open'] }, async (sql, found) => {
    await letCaseWait(strapi, sql, { ...lineOf(found), reason });
    await audit(sql, { action: 'wait', ...written(found, { reason }) });
  });

/** By staff. @throws whatever `changeCase` throws */
export const continueWaiting = (strapi: Kassenwerk, change: Change): Promise<void> =>
  changeCase(strapi, { ...change, in: ['waiting'] }, async (sql, found) => {
    await continueCase(strapi, sql, lineOf(found));
    await audit(sql, { action: 'continue', ...written(found) });
  });
