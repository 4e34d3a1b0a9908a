import { audit, fail, type Sql } from '@kassenwerk/kernel';
import { priorities } from '../contracts/case';
import { caseNotFound, notInThisState } from '../domain/case-errors';
import type { Kassenwerk } from '../kassenwerk';
import { patchCase, type CaseRecord } from '../stores/case-record-store';
import { copyDeadlines, insertCases } from '../stores/case-store';
import { unlocked } from './assign-case';
import { caseToChange, changeCase, type Change } from './change-case';
import { written } from './readable-case';
import { tellCase } from './tell-case';
import { lineOf } from './told';

interface Part {
  title: string;
  topic: string;
  /** Ids of originals that the new case shows too. */
  originals: string[];
}

/** One letter, two concerns: the second gets a case of its own, with the same person and deadlines. */
export const splitCase = (
  strapi: Kassenwerk,
  { title, topic, originals, ...change }: Change & Part,
): Promise<{ id: string }> =>
  changeCase(strapi, change, async (sql, found) => {
    const [made] = await insertCases(sql, [{ ...likeOf(found), title, topic }]);
    const id = made!.caseId;
    const { assignee, assigneeName } = found;
    await copyDeadlines(sql, { from: found.id, to: id });
    await patchCase(sql, id, { splitFrom: found.id, assignee, assigneeName, assignedAt: assignee ? new Date() : null });
    await patchCase(sql, found.id, {});
    const details = { originals, number: found.number };
    await tellCase(strapi, sql, { ...lineOf(found), caseId: id }, { kind: 'split', details });
    await tellCase(strapi, sql, lineOf(found), { kind: 'split', details: { number: made!.number } });
    await audit(sql, { action: 'split', ...written(found, { to: id }) });
    return { id };
  });

const likeOf = (found: CaseRecord) => ({
  tenant: found.tenant,
  channel: found.channel as 'internal',
  language: found.language,
  memberId: found.memberId,
  receivedAt: found.receivedAt,
  area: found.area as 'service',
  team: found.team,
  priority: priorities[found.priority] ?? 'normal',
  answerDays: found.answerDays ?? 0,
  ...(found.statutoryDays === null ? {} : { statutoryDays: found.statutoryDays }),
  ...(found.skill === null ? {} : { skill: found.skill }),
  routing: found.routing ?? byHand,
});

/** Where no rule has decided. */
export const byHand = {
  table: '',
  version: 0,
  rows: [],
  sentence: { de: 'Von Hand zugeordnet.', en: 'Routed by hand.' },
  confidence: 1,
};

/**
 * The case goes on in another one, which shows its originals too.
 * @throws KW_CASE_MERGE_MEMBERS, KW_CASE_MERGE_ITSELF and whatever `changeCase` throws
 */
export const mergeCase = (strapi: Kassenwerk, { into, ...change }: Change & { into: string }): Promise<void> =>
  changeCase(strapi, { ...change, with: into }, async (sql, found) => {
    const target = await other(sql, found, into);
    if (target.status !== 'open' && target.status !== 'waiting') throw notInThisState(target.status);
    if (target.memberId && found.memberId && target.memberId !== found.memberId) throw differentMembers();
    const ended = { status: 'merged', mergedInto: target.id, closedAt: new Date(), followUpOn: null };
    await patchCase(sql, found.id, { ...ended, ...unlocked });
    await patchCase(sql, target.id, {});
    await tellCase(strapi, sql, lineOf(found), { kind: 'merged', details: { number: target.number } });
    await tellCase(strapi, sql, lineOf(target), { kind: 'merged', details: { number: found.number } });
    await audit(sql, { action: 'merge', ...written(found, { to: target.id }) });
  });

/** Takes the merging back; what was done in the other case since stays there. @throws whatever `changeCase` throws */
export const unmergeCase = (strapi: Kassenwerk, change: Change): Promise<void> =>
  changeCase(strapi, { ...change, in: ['merged'] }, async (sql, found) => {
    const target = await caseToChange(sql, found.mergedInto ?? '');
    await patchCase(sql, found.id, { status: 'open', mergedInto: null, closedAt: null });
    await patchCase(sql, target.id, {});
    await tellCase(strapi, sql, lineOf(found), { kind: 'unmerged', details: { number: target.number } });
    await tellCase(strapi, sql, lineOf(target), { kind: 'unmerged', details: { number: found.number } });
    await audit(sql, { action: 'unmerge', ...written(found, { to: target.id }) });
  });

/** Another case of the same fund. @throws KW_NOT_FOUND, KW_CASE_MERGE_ITSELF */
export async function other(sql: Sql, found: CaseRecord, id: string): Promise<CaseRecord> {
  if (id === found.id) throw itself();
  const target = await caseToChange(sql, id);
  if (target.tenant !== found.tenant) throw caseNotFound();
  return target;
}

const differentMembers = () =>
  fail('conflict', 'KW_CASE_MERGE_MEMBERS', {
    de: 'Die beiden Vorgänge gehören zu verschiedenen Mitgliedern und können nicht zusammengeführt werden. Sie können sie verknüpfen.',
    en: 'The two cases belong to different members and cannot be merged. You can link them.',
  });

const itself = () =>
  fail('invalid', 'KW_CASE_MERGE_ITSELF', {
    de: 'Das ist derselbe Vorgang. Bitte wählen Sie einen anderen.',
    en: 'This is the same case. Please choose another one.',
  });
