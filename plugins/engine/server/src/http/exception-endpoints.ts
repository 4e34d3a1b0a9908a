import { defineEndpoint } from '@kassenwerk/kernel';
import { z } from 'zod';
import { resolveTask } from '../use-cases/resolve-task';
import { retryIncident, skipIncident } from '../use-cases/settle-incident';

const params = z.object({ id: z.string().min(1) });

export const exceptionEndpoints = [
  defineEndpoint({
    name: 'retryIncident',
    method: 'POST',
    path: '/incidents/:id/retry',
    permission: { action: 'retry', subject: 'incident' },
    input: z.object({ params }),
    handle: ({ params: { id } }, { strapi }) => retryIncident(strapi, id),
  }),
  defineEndpoint({
    name: 'skipIncident',
    method: 'POST',
    path: '/incidents/:id/skip',
    permission: { action: 'skip', subject: 'incident' },
    input: z.object({ params }),
    handle: ({ params: { id } }, { strapi }) => skipIncident(strapi, id),
  }),
  defineEndpoint({
    name: 'resolveTask',
    method: 'POST',
    path: '/tasks/:id/resolve',
    permission: { action: 'resolve', subject: 'task' },
    input: z.object({
      params,
      body: z.strictObject({
        decision: z.string().min(1),
        data: z.record(z.string(), z.unknown()).optional(),
        note: z.string().max(2000).optional(),
      }),
    }),
    handle: ({ params: { id }, body }, { strapi }) => resolveTask(strapi, id, body),
  }),
];
