import { audit, fail, requireScope, staffWhoMay, type Sql } from '@kassenwerk/kernel';
import { priorities } from '../contracts/case';
import { giveBackAt, levelFor } from '../domain/service-levels';
import type { Kassenwerk } from '../kassenwerk';
import { patchCase, type CasePatch, type CaseRecord } from '../stores/case-record-store';
import { readFundTimes } from '../stores/service-level-store';
import { changeCase, type Change } from './change-case';
import { assertTeamIn } from './colleagues';
import { distribute, distributeSoon } from './hand-out-cases';
import { written } from './readable-case';
import { tellCase } from './tell-case';
import { lineOf } from './told';

interface To {
  /** Id of a person; without one the case goes to the team. */
  assignee?: string | undefined;
  team?: string | undefined;
  reason?: string | undefined;
}

/**
 * Gives a case to a person or to a team. Whoever gives it to another ends the own lock.
 * @throws KW_CASE_PERSON_UNKNOWN, KW_CASE_TEAM_UNKNOWN and whatever `changeCase` throws
 */
export const assignCase = (strapi: Kassenwerk, { assignee, team, reason, ...change }: Change & To): Promise<void> =>
  changeCase(strapi, change, async (sql, found) => {
    await giveCase(strapi, sql, found, { assignee, team, reason });
  });

/** In the caller's transaction, with the case locked. */
export async function giveCase(strapi: Kassenwerk, sql: Sql, found: CaseRecord, to: To): Promise<void> {
  if (to.team !== undefined) await assertTeamIn(sql, found.tenant, to.team);
  const person = to.assignee ? await personIn(sql, found.tenant, to.assignee) : null;
  const team = to.team ?? found.team;
  const isMe = person?.id === requireScope().actor.id;
  const backAt = person && !isMe ? await unlessReacted(sql, found) : null;
  await patchCase(sql, found.id, {
    ...heldBy(person),
    ...(isMe ? {} : unlocked),
    ...(person ? {} : { returnedBy: found.assignee }),
    giveBackAt: backAt,
    team,
  });
  const whom = { assignee: person?.id ?? null, assigneeName: person?.name ?? null };
  await tellCase(strapi, sql, lineOf(found), {
    kind: isMe ? 'taken' : 'assigned',
    details: { rule: isMe ? 'taken' : 'given', sentence: sentenceOf(isMe), ...whom, team },
    ...(to.reason ? { text: to.reason } : {}),
  });
  await audit(sql, { action: 'assign', ...written(found, { to: person?.id ?? null, team }) });
  if (!person) await distribute(strapi, sql, { tenant: found.tenant, caseIds: [found.id] });
  if (found.assignee) await distributeSoon(sql, found.tenant);
}

/** When it goes back to the team although somebody gave it by hand. */
async function unlessReacted(sql: Sql, { tenant, area, topic, channel, priority }: CaseRecord): Promise<Date | null> {
  const { levels, calendar } = await readFundTimes(sql, tenant);
  const level = levelFor(levels, { area, topic, channel, priority: priorities[priority] ?? 'normal' });
  return giveBackAt(level, calendar, new Date());
}

export const unlocked: CasePatch = { lockedBy: null, lockedByName: null, lockedUntil: null };

/** Columns of whoever has a case; null gives it back to the team. */
export const heldBy = (person: { id: string; name: string } | null): CasePatch => ({
  assignee: person?.id ?? null,
  assigneeName: person?.name ?? null,
  assignedAt: person ? new Date() : null,
  giveBackAt: null,
});

function sentenceOf(isMe: boolean): { de: string; en: string } {
  const { name } = requireScope().actor;
  return isMe
    ? { de: `${name} hat den Vorgang übernommen.`, en: `${name} has taken the case.` }
    : { de: `${name} hat den Vorgang zugeteilt.`, en: `${name} has given the case.` };
}

/** @throws KW_CASE_PERSON_UNKNOWN */
export async function personIn(sql: Sql, tenant: string, id: string): Promise<{ id: string; name: string }> {
  const people = await staffWhoMay(sql, { tenant, action: 'update', subject: 'case' });
  const person = people.find((one) => one.id === id);
  if (person) return person;
  throw fail('invalid', 'KW_CASE_PERSON_UNKNOWN', {
    de: 'Diese Person kann Vorgänge dieser Kasse nicht bearbeiten.',
    en: 'This person cannot work on cases of this fund.',
  });
}
