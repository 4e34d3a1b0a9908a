import { signal } from '@kassenwerk/engine';
import { inTransaction, type OutboxMessage, type TopicHandler } from '@kassenwerk/kernel';
import { z } from 'zod';
import { addressQuestionSchema, answerAddresses } from './fake-address-partner';

const requestSchema = z.object({ runId: z.coerce.number(), stepId: z.string(), items: z.array(addressQuestionSchema) });

/** Topic under which the engine hands questions to the address verification partner. */
export const addressCheckTopic = 'collections.addressCheck';

/**
 * Hands questions to the partner and its answers back to the waiting run. Only the shipped partner exists so far; a real one
 * takes its place behind the same topic. Answered twice, an item counts its second answer as a duplicate.
 */
export const askAddressPartner: TopicHandler = async ({ payload }: OutboxMessage, strapi) => {
  const { runId, stepId, items } = requestSchema.parse(payload);
  const answers = answerAddresses(items);
  await inTransaction(strapi, (sql) => signal(sql, { runId, stepId, payload: { answers } }));
};
