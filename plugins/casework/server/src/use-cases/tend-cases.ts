import { inTransaction, requireScope, runAsJob, todayInBerlin, type Sql } from '@kassenwerk/kernel';
import { levelFor, nextEscalation } from '../domain/service-levels';
import type { Kassenwerk } from '../kassenwerk';
import { insertEvents, tellConsoles } from '../stores/assignment-store';
import { startClocks } from '../stores/clock-store';
import { setDeadlines } from '../stores/deadline-store';
import { readFundTimes } from '../stores/service-level-store';
import {
  claimEscalating,
  claimFollowUps,
  claimOfAbsent,
  claimUnreacted,
  endLeadTasks,
  forgetGiveBack,
  returnToTeams,
  tellTeamLeads,
  writeEscalations,
  type Unreacted,
} from '../stores/tend-store';
import { distributeInTurn } from './hand-out-cases';

export interface Tended {
  returned: number;
  escalated: number;
  continued: number;
  assigned: number;
  [figure: string]: number;
}

/**
 * What time does to the cases of a fund: what nobody reacted to goes back to the team, what is late is told to the team leads, what was
 * put off comes back on its day, and whatever waits is given to whoever has room. Called every minute; often is as good as once.
 */
export const tendCases = (strapi: Kassenwerk, tenant: string, now: Date): Promise<Tended> =>
  runAsJob(tenant, 'casework.tend', async () => {
    const continued = await inTransaction(strapi, (sql) => bringBack(sql, tenant, now));
    const returned = await inTransaction(strapi, (sql) => giveBack(sql, tenant, now));
    const escalated = await inTransaction(strapi, (sql) => escalate(sql, tenant, now));
    const assigned = await inTransaction(strapi, (sql) => distributeInTurn(sql, { tenant, now }));
    return { returned, escalated, continued, assigned };
  });

async function giveBack(sql: Sql, tenant: string, now: Date): Promise<number> {
  const due = await claimUnreacted(sql, tenant, now);
  const absent = await claimOfAbsent(sql, tenant, todayInBerlin(now));
  const reacted = due.filter(({ hasReacted }) => hasReacted).map(({ id }) => id);
  await forgetGiveBack(sql, tenant, reacted);
  const known = new Set(absent.map(({ id }) => id));
  const late = due.filter(({ id, hasReacted }) => !hasReacted && !known.has(id));
  const lines = [...late.map((one) => lineOf(one, 'noReaction')), ...absent.map((one) => lineOf(one, 'absent'))];
  if (lines.length === 0) return 0;
  const ids = [...late, ...absent].map(({ id }) => id);
  await returnToTeams(sql, tenant, ids);
  await insertEvents(sql, timeLine(tenant, now, 'returned', lines));
  await tellConsoles(sql, tenant, ids);
  return lines.length;
}

interface Line {
  id: string;
  memberId: string | null;
  details: object;
}

const lineOf = ({ id, memberId, assignee, assigneeName }: Unreacted, reason: 'noReaction' | 'absent'): Line => ({
  id,
  memberId,
  details: { from: assignee, fromName: assigneeName, reason },
});

function timeLine(tenant: string, now: Date, kind: string, lines: readonly Line[]) {
  const { actor } = requireScope();
  return lines.map(({ id, memberId, details }) => ({
    tenant,
    case_id: id,
    member_id: memberId,
    kind,
    at: now.toISOString(),
    actor_id: actor.id,
    actor_name: actor.name,
    details,
  }));
}

async function escalate(sql: Sql, tenant: string, now: Date): Promise<number> {
  const due = await claimEscalating(sql, tenant, now);
  if (due.length === 0) return 0;
  const { levels, calendar } = await readFundTimes(sql, tenant);
  const open = due.filter(({ isAnswered }) => !isAnswered);
  await writeEscalations(
    sql,
    tenant,
    due.map(({ isAnswered, ...one }) => {
      const level = isAnswered ? one.level : one.level + 1;
      const next = isAnswered ? null : nextEscalation(levelFor(levels, one), calendar, { ...one, level });
      return { id: one.id, level, next };
    }),
  );
  await endLeadTasks(
    sql,
    tenant,
    due.filter(({ isAnswered }) => isAnswered).map(({ id }) => id),
  );
  const dueOn = todayInBerlin(now);
  await tellTeamLeads(
    sql,
    tenant,
    open.map(({ id, title, team, level }) => ({ caseId: id, title, team, dueOn, level: level + 1 })),
  );
  const lines = open.map(({ id, memberId, level }) => ({
    id,
    memberId,
    details: { level: level + 1, to: 'teamLead' },
  }));
  await insertEvents(sql, timeLine(tenant, now, 'escalated', lines));
  await tellConsoles(
    sql,
    tenant,
    open.map(({ id }) => id),
  );
  return open.length;
}

async function bringBack(sql: Sql, tenant: string, now: Date): Promise<number> {
  const due = await claimFollowUps(sql, tenant, todayInBerlin(now));
  if (due.length === 0) return 0;
  const caseIds = due.map(({ id }) => id);
  const { calendar } = await readFundTimes(sql, tenant);
  await startClocks(sql, { tenant, caseIds, now, calendar });
  await setDeadlines(sql, tenant, caseIds);
  const lines = due.map(({ id, memberId }) => ({ id, memberId, details: { reason: 'due' } }));
  await insertEvents(sql, timeLine(tenant, now, 'followUp', lines));
  await tellConsoles(sql, tenant, caseIds);
  return due.length;
}
