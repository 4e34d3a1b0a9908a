import { inTransaction, membersBehind, newDocumentId, type Sql, type TopicHandler } from '@kassenwerk/kernel';
import { z } from 'zod';
import type { Kassenwerk } from '../../kassenwerk';
import {
  insertQuestions,
  itemsWaitingAt,
  type NewQuestion,
  type QuestionPlace,
  type WaitingItem,
} from '../../stores/partner-question-store';
import { holdRuns } from '../../stores/run-store';
import { sealQuestion, type QuestionData } from './sealed-question';
import { askingStep } from './asking-step';

const messageSchema = z.object({
  partner: z.string(),
  runId: z.coerce.number(),
  stepId: z.string(),
  items: z.array(z.object({ key: z.string(), data: z.record(z.string(), z.unknown()) })),
});

/**
 * Keeps what a step asks until the partner fetches it. Delivered twice, a message changes nothing the second time; what nobody waits for
 * any more, because the run has gone on or has ended meanwhile, is not kept at all.
 */
export const keepQuestions: TopicHandler = ({ tenant, payload }, strapi) =>
  inTransaction(strapi, async (sql) => {
    const { items, ...asked } = messageSchema.parse(payload);
    const place = { tenant, ...asked };
    const [runId] = await holdRuns(sql, [place.runId]);
    if (runId === undefined) return;
    const data = new Map(items.map((one) => [one.key, one.data]));
    const keyByName = await keysOf(strapi, sql, place, [...data.keys()]);
    const waiting = new Map((await itemsWaitingAt(sql, place, [...keyByName.values()])).map((one) => [one.key, one]));
    const questions = [...keyByName].flatMap(([name, key]) => {
      const item = waiting.get(key);
      return item ? [newQuestion(strapi, tenant, { item, name, data: data.get(name)! })] : [];
    });
    await insertQuestions(sql, place, await Promise.all(questions));
  });

/** Keys of items by what the partner calls them. */
async function keysOf(
  strapi: Kassenwerk,
  sql: Sql,
  place: QuestionPlace,
  names: readonly string[],
): Promise<Map<string, string>> {
  const step = await askingStep(strapi, sql, place);
  if (step?.parameters.pseudonymous) return membersBehind(sql, { ...place, pseudonyms: names });
  return new Map(names.map((name) => [name, name]));
}

async function newQuestion(
  strapi: Kassenwerk,
  tenant: string,
  { item, name, data }: { item: WaitingItem; name: string; data: QuestionData },
): Promise<NewQuestion> {
  const documentId = newDocumentId();
  // A request that came in is no member; what it is asked about may be one.
  const memberId = item.memberId ?? (typeof data['memberId'] === 'string' ? data['memberId'] : null);
  return { ...item, memberId, documentId, name, data: await sealQuestion(strapi, tenant, documentId, data) };
}
