import { z } from 'zod';
import { knownTopics } from '../outbox/dispatcher';
import { giveUpMessage, mayRetry, retryMessage, retryMessages } from '../outbox/settle-failed';
import { defineEndpoint } from './define-endpoint';

const id = z.string().min(1).max(60);

/** For messages that have used up their attempts; their list is generated REST. */
export const outboxEndpoints = [
  defineEndpoint({
    name: 'outboxTopics',
    method: 'GET',
    path: '/outbox-topics',
    permission: { action: 'read', subject: 'outboxMessage' },
    input: z.object({}),
    handle: async () => knownTopics(),
  }),
  defineEndpoint({
    name: 'retryOutboxMessage',
    method: 'POST',
    path: '/outbox-messages/:id/retry',
    permission: mayRetry,
    input: z.object({ params: z.object({ id }) }),
    handle: ({ params }, { strapi }) => retryMessage(strapi, params.id),
  }),
  defineEndpoint({
    name: 'retryOutboxMessages',
    method: 'POST',
    path: '/outbox-retries',
    permission: mayRetry,
    input: z.object({ body: z.strictObject({ outboxMessages: z.array(id).min(1).max(500) }) }),
    handle: ({ body }, { strapi }) => retryMessages(strapi, body.outboxMessages),
  }),
  defineEndpoint({
    name: 'giveUpOutboxMessage',
    method: 'POST',
    path: '/outbox-messages/:id/give-up',
    permission: { action: 'giveUp', subject: 'outboxMessage' },
    input: z.object({
      params: z.object({ id }),
      body: z.strictObject({ reason: z.string().trim().min(1).max(500) }),
    }),
    handle: ({ params, body }, { strapi }) => giveUpMessage(strapi, params.id, body.reason),
  }),
];
