import {
  enqueue,
  inTransaction,
  withScope,
  withSql,
  requireScope,
  type BilingualText,
  type OutboxMessage,
  type Sql,
} from '@kassenwerk/kernel';
import type { AnswerChannel } from '../contracts/case';
import type { BulkAction } from '../domain/bulk-change';
import type { Kassenwerk } from '../kassenwerk';
import { findBatch, isAnsweredBy, type CaseBatch } from '../stores/batch-store';
import { lockCase, patchCase } from '../stores/case-record-store';
import { sendAnswer } from './answer-case';
import { answerChannelsOf } from './answer-channels';
import { factsFor, filled, type Answered, type Draft } from './answer-facts';
import { tellMember } from './close-case';

export const bulkClosedTopic = 'casework.bulkClosed';

/** What an answer would come to: the way it takes, or why there is none. */
interface Reach {
  channel?: AnswerChannel;
  problem: BilingualText | null;
}

/** How the members of cases that are closed together would be answered, by id of the case; nobody where the action answers none. */
export async function reachOf(
  sql: Sql,
  cases: readonly (Answered & { id: string })[],
  action: BulkAction,
): Promise<ReadonlyMap<string, Reach>> {
  const reach = new Map<string, Reach>();
  if (action.kind === 'close' && action.answer)
    for (const one of cases) reach.set(one.id, await reachOfOne(sql, one, action.answer));
  return reach;
}

async function reachOfOne(sql: Sql, found: Answered, draft: Draft): Promise<Reach> {
  const [channel] = await answerChannelsOf(sql, found);
  if (!channel) return { problem: unreachable };
  const { missing } = filled(draft, (await factsFor(sql, found)).facts);
  const names = missing.join(', ');
  return missing.length === 0
    ? { channel, problem: null }
    : { problem: { de: `Für die Antwort fehlt: ${names}.`, en: `The answer lacks: ${names}.` } };
}

const unreachable: BilingualText = {
  de: 'Hier ist niemand, dem geantwortet werden kann.',
  en: 'Nobody can be answered here.',
};

/** Members hear of it once it cannot be taken back any more, each by a message of its own, so that one that fails holds back no other. */
export async function tellMembersLater(
  sql: Sql,
  { tenant, id: batch }: CaseBatch,
  { ids, at }: { ids: readonly string[]; at: Date },
): Promise<void> {
  for (const caseId of ids)
    await enqueue(sql, {
      tenant,
      topic: bulkClosedTopic,
      key: `${batch}:${caseId}`,
      payload: { batch, caseId },
      notBefore: at,
    });
}

/**
 * Outbox handler: answers in the name of whoever closed the cases, or tells that something is new where they chose no answer. A case
 * that was opened again meanwhile, or closed anew by somebody else, is theirs to answer. Delivered twice, it answers once.
 */
export async function tellOfBulkClosing({ tenant, payload }: OutboxMessage, strapi: Kassenwerk): Promise<void> {
  const batch = await withSql(strapi, (sql) => findBatch(sql, String(payload['batch'])));
  if (!batch?.appliedAt) return;
  const { appliedAt, authorId: id, authorName: name, action } = batch;
  const answer = action['answer'] as Draft | undefined;
  const scope = { ...requireScope(), actor: { kind: 'staff' as const, id, name, roles: [] } };
  await withScope(scope, () =>
    inTransaction(strapi, async (sql) => {
      const found = await lockCase(sql, String(payload['caseId']));
      if (found?.tenant !== tenant || found.status !== 'closed' || !found.closedAt || found.closedAt > appliedAt)
        return;
      if (!answer) return tellMember(sql, found);
      if (await isAnsweredBy(sql, found, batch.id)) return;
      const channel = (await answerChannelsOf(sql, found))[0] ?? 'letter';
      await patchCase(sql, found.id, await sendAnswer(strapi, sql, found, { ...answer, channel, batch: batch.id }));
    }),
  );
}
