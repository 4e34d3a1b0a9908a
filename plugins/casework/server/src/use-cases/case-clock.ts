import { audit, publishLive, todayInBerlin, type CivilDate, type Sql } from '@kassenwerk/kernel';
import { followUpInThePast } from '../domain/case-errors';
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

interface Waiting {
  reason: WaitingReason;
  /** The day on which it goes on by itself; without it only when somebody says so. */
  until?: CivilDate | undefined;
  note?: string | undefined;
}

/** The case waits for somebody else, in the caller's transaction, which has locked it. Its person has room again. */
export async function letCaseWait(
  strapi: Kassenwerk,
  sql: Sql,
  { reason, until, note, ...target }: Target & Waiting,
): Promise<void> {
  await stopClock(sql, { ...target, reason, until, now: new Date() });
  const details = { reason, ...(until ? { on: until } : {}) };
  await tellCase(strapi, sql, target, { kind: 'waiting', details, ...(note ? { text: note } : {}) });
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

/** By staff. @throws KW_CASE_FOLLOW_UP_PAST and whatever `changeCase` throws */
export async function waitFor(strapi: Kassenwerk, { reason, until, note, ...change }: Change & Waiting): Promise<void> {
  if (until !== undefined && until <= todayInBerlin(new Date())) throw followUpInThePast();
  await changeCase(strapi, { ...change, in: ['open'] }, async (sql, found) => {
    await letCaseWait(strapi, sql, { ...lineOf(found), reason, until, note });
    await audit(sql, { action: 'wait', ...written(found, { reason, on: until ?? null }) });
  });
}

/** By staff. @throws whatever `changeCase` throws */
export const continueWaiting = (strapi: Kassenwerk, change: Change): Promise<void> =>
  changeCase(strapi, { ...change, in: ['waiting'] }, async (sql, found) => {
    await continueCase(strapi, sql, lineOf(found));
    await audit(sql, { action: 'continue', ...written(found) });
  });
