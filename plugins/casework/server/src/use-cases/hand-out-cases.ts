import { enqueue, newDocumentId, todayInBerlin, type Sql } from '@kassenwerk/kernel';
import { assignCases } from '../domain/assigning/assign-cases';
import { giveBackAt, levelFor } from '../domain/service-levels';
import type { Kassenwerk } from '../kassenwerk';
import { writeAssignments } from '../stores/assignment-store';
import { caseloadsToApply, readPeople } from '../stores/office-store';
import { readFundTimes } from '../stores/service-level-store';
import { claimWaiting } from '../stores/waiting-store';

export const handOutTopic = 'casework.distribute';

export interface HandOut {
  tenant: string;
  /** These alone; otherwise whatever waits. */
  caseIds?: readonly string[];
  now?: Date;
}

export interface HandedOut {
  assigned: number;
  /** Somebody else is giving out the fund's cases at this moment; a message makes sure that these get their turn right after. */
  deferred: boolean;
}

const lockKey = (tenant: string): string => `casework.distribute:${tenant}`;

/**
 * Gives cases that lie with a team to people, in the caller's transaction: what has been opened is in somebody's inbox as soon as the
 * transaction commits. How much lies with somebody must not change in between, so one transaction of a fund at a time gives out; the
 * others do not wait for it but leave a message.
 */
export async function distribute(_strapi: Kassenwerk, sql: Sql, given: HandOut): Promise<HandedOut> {
  const { tenant, caseIds } = given;
  if (caseIds?.length === 0) return { assigned: 0, deferred: false };
  const lock = await sql.one<{ mine: boolean }>('select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as mine', [
    lockKey(tenant),
  ]);
  if (lock?.mine) return { assigned: await handOut(sql, given), deferred: false };
  await distributeSoon(sql, tenant);
  return { assigned: 0, deferred: true };
}

/** For whatever gives somebody room or brings somebody back: right after the caller's transaction, all that waits is looked at again. */
export const distributeSoon = (sql: Sql, tenant: string): Promise<void> =>
  enqueue(sql, {
    tenant,
    topic: handOutTopic,
    key: newDocumentId(),
    subject: lockKey(tenant),
    payload: {},
  });

/** Waits for its turn. For work of its own: it must be the only thing in its transaction. */
export async function distributeInTurn(sql: Sql, given: HandOut): Promise<number> {
  await sql.execute('select pg_advisory_xact_lock(hashtextextended($1, 0))', [lockKey(given.tenant)]);
  return handOut(sql, given);
}

async function handOut(sql: Sql, { tenant, caseIds, now = new Date() }: HandOut): Promise<number> {
  const people = await readPeople(sql, { tenant, today: todayInBerlin(now), now });
  const waiting = await claimWaiting(sql, tenant, people, caseIds);
  if (waiting.length === 0) return 0;
  const { assignments } = assignCases(waiting, people, await caseloadsToApply(sql, tenant));
  const { levels, calendar } = await readFundTimes(sql, tenant);
  const byId = new Map(waiting.map((one) => [one.id, one]));
  await writeAssignments(
    sql,
    { tenant, now },
    assignments.map((assignment) => {
      const one = byId.get(assignment.caseId)!;
      return { ...assignment, waiting: one, giveBackAt: giveBackAt(levelFor(levels, one), calendar, now) };
    }),
  );
  return assignments.length;
}
