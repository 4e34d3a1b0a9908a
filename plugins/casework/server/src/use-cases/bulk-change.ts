import {
  audit,
  hashOf,
  inTransaction,
  newDocumentId,
  openText,
  policyAsksForTwo,
  requireRelease,
  requireScope,
  sealText,
  type Sql,
} from '@kassenwerk/kernel';
import { asItWas, changedBy, eventOf, problemOf, type BulkAction } from '../domain/bulk-change';
import type { Kassenwerk } from '../kassenwerk';
import { insertEvents, tellConsoles } from '../stores/assignment-store';
import {
  findBatch,
  insertBatch,
  revisionsOf,
  saveApplied,
  writeCases,
  type BulkRecord,
  type CaseBatch,
} from '../stores/batch-store';
import { setDeadlines } from '../stores/deadline-store';
import { sentenceOfBulk } from './bulk-sentences';
import { reachOf, tellMembersLater } from './bulk-answers';
import { assertDayToCome, casesToChange, personOf, readableCases, type Bulk } from './bulk-preview';
import { distribute, distributeSoon } from './hand-out-cases';
import { written } from './readable-case';
import { reasonOfBatch, textOfEvent } from './sealed-events';

/** Up to so many cases one person changes alone, whatever the release policy says. */
const changedAlone = 20;
export const bulkChangeKind = 'bulkCaseChange';
export const undoMinutes = 10;

export interface BulkOutcome {
  id: string;
  changed: number;
  /** Until when it can be taken back. */
  undoUntil: Date;
  /** It waits for a second person. */
  release: string | null;
}

/**
 * The same change for many cases of one fund, all or those to which it can be done. More than `changedAlone` need a second person where
 * the release policy asks for two. Members of closed cases hear of it when it can no longer be taken back.
 * @throws KW_NOT_FOUND, KW_CASE_PERSON_UNKNOWN, KW_CASE_FOLLOW_UP_PAST, KW_ANSWER_TEXT_INVALID
 */
export async function changeMany(strapi: Kassenwerk, bulk: Bulk): Promise<BulkOutcome> {
  const { action, tenant } = bulk;
  assertDayToCome(action);
  const ids = [...new Set(bulk.ids)];
  return inTransaction(strapi, async (sql) => {
    await personOf(sql, bulk);
    await readableCases(sql, { tenant, ids });
    const batch = await keepBatch(strapi, sql, { tenant, ids, action });
    const isForTwo =
      ids.length > changedAlone && (await policyAsksForTwo(strapi, sql, { tenant, kind: bulkChangeKind }));
    if (isForTwo) return { ...outcome(batch, 0), release: await ask(sql, batch) };
    return outcome(batch, await applyBatch(strapi, sql, batch));
  });
}

const outcome = ({ id }: CaseBatch, changed: number): BulkOutcome => ({
  id,
  changed,
  undoUntil: new Date(Date.now() + undoMinutes * 60_000),
  release: null,
});

async function keepBatch(strapi: Kassenwerk, sql: Sql, { tenant, ids, action }: Bulk): Promise<CaseBatch> {
  const id = newDocumentId();
  const { reason: given, ...plain } = { reason: undefined, ...action };
  const reason = given ? await sealText(strapi, given, reasonOfBatch(tenant, id)) : null;
  const { id: authorId, name: authorName } = requireScope().actor;
  await insertBatch(sql, { id, tenant, kind: action.kind, action: plain, reason, authorId, authorName, ids });
  return (await findBatch(sql, id))!;
}

async function ask(sql: Sql, batch: CaseBatch): Promise<string> {
  const { tenant, id, authorId, items, kind } = batch;
  const count = items.length;
  const { documentId } = await requireRelease(sql, {
    tenant,
    kind: bulkChangeKind,
    subject: { type: 'caseBatch', id },
    title: { de: `Änderung von ${count} Vorgängen`, en: `Change of ${count} cases` },
    facts: { count },
    hash: hashOfBatch(batch),
    excluded: [authorId],
  });
  const details = { count, kind, release: documentId };
  await audit(sql, { tenant, action: 'askForBulkChange', subjectType: 'caseBatch', subjectId: id, details });
  return documentId;
}

export const hashOfBatch = ({ id, action, reason, items }: CaseBatch): string =>
  hashOf({ id, action, reason, ids: items.map((one) => one.id) });

/** In the caller's transaction. Cases that ended or that somebody writes in meanwhile are left alone. @returns how many were changed */
export async function applyBatch(strapi: Kassenwerk, sql: Sql, batch: CaseBatch): Promise<number> {
  const { tenant, authorId } = batch;
  const action = await actionOf(strapi, batch);
  const person = await personOf(sql, { tenant, action });
  const ids = batch.items.map(({ id }) => id);
  const found = await casesToChange(sql, { tenant, ids, me: authorId, forUpdate: true });
  const possible = found.filter((one) => problemOf(one, action) === null);
  const reach = await reachOf(sql, possible, action);
  const changeable = possible.filter(({ id }) => !reach.get(id)?.problem);
  const now = new Date();
  await writeCases(
    sql,
    tenant,
    changeable.map((one) => changedBy(one, action, { person, now })),
  );
  await tellAll(strapi, sql, batch, { cases: changeable, action, person });
  const changed = changeable.map(({ id }) => id);
  await followUpWork(strapi, sql, { tenant, action, ids: changed });
  if (action.kind === 'close') await tellMembersLater(sql, batch, { ids: changed, at: onceSettled(now) });
  await saveApplied(sql, batch.id, { items: await itemsOf(sql, tenant, changeable), at: now });
  const details = { count: changeable.length, kind: batch.kind };
  await audit(sql, { tenant, action: 'bulkChange', subjectType: 'caseBatch', subjectId: batch.id, details });
  return changeable.length;
}

/** A little after the last moment at which it can be taken back. */
const onceSettled = (applied: Date): Date => new Date(applied.getTime() + undoMinutes * 60_000 + 5_000);

const actionOf = async (strapi: Kassenwerk, { tenant, id, action, reason }: CaseBatch): Promise<BulkAction> =>
  ({
    ...action,
    ...(reason ? { reason: await openText(strapi, reason, reasonOfBatch(tenant, id)) } : {}),
  }) as BulkAction;

interface Told {
  cases: readonly BulkRecord[];
  action: BulkAction;
  person: { id: string; name: string } | null;
}

/** Lines of the time lines and of the audit trail, and word to the consoles. */
async function tellAll(strapi: Kassenwerk, sql: Sql, batch: CaseBatch, { cases, action, person }: Told): Promise<void> {
  const { tenant, authorId, authorName } = batch;
  const { kind, details } = lineOf(action, authorName, person);
  const lines = await Promise.all(
    cases.map(async ({ id, memberId }) => {
      const eventId = newDocumentId();
      const text = action.kind === 'close' ? await sealText(strapi, action.reason, textOfEvent(tenant, eventId)) : null;
      const by = { actor_id: authorId, actor_name: authorName };
      const at = new Date().toISOString();
      return { document_id: eventId, tenant, case_id: id, member_id: memberId, kind, at, ...by, text, details };
    }),
  );
  await insertEvents(sql, lines);
  for (const one of cases) await audit(sql, { action: 'bulkChange', ...written(one, { batch: batch.id }) });
  await tellConsoles(
    sql,
    tenant,
    cases.map(({ id }) => id),
  );
}

function lineOf(action: BulkAction, authorName: string, person: Told['person']) {
  const isAnswered = action.kind === 'close' && action.answer !== undefined;
  const sentence = sentenceOfBulk(authorName, isAnswered);
  const whom = action.kind === 'assign' ? { assignee: person?.id, assigneeName: person?.name } : {};
  const { kind, ...rest } = action;
  const plain = 'reason' in rest ? {} : rest;
  return { kind: eventOf[kind], details: { rule: 'given', sentence, ...plain, ...whom } };
}

async function followUpWork(
  strapi: Kassenwerk,
  sql: Sql,
  { tenant, action, ids }: { tenant: string; action: BulkAction; ids: string[] },
): Promise<void> {
  if (ids.length === 0) return;
  if (action.kind === 'prioritise') await setDeadlines(sql, tenant, ids);
  if (action.kind === 'moveToTeam') await distribute(strapi, sql, { tenant, caseIds: ids });
  await distributeSoon(sql, tenant);
}

/** Read after all that follows, so that only what others did later counts as a change. */
async function itemsOf(sql: Sql, tenant: string, changed: readonly BulkRecord[]) {
  const revisions = new Map(
    (
      await revisionsOf(
        sql,
        tenant,
        changed.map(({ id }) => id),
      )
    ).map(({ id, revision }) => [id, revision]),
  );
  return changed.map((one) => ({ id: one.id, before: asItWas(one), revision: revisions.get(one.id)! }));
}
