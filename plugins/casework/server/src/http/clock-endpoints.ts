import { defineEndpoint } from '@kassenwerk/kernel';
import { z } from 'zod';
import { continueWaiting, waitFor, waitingReasons } from '../use-cases/case-clock';
import { changing, day, params, revision } from './shapes';

/** A case waits for somebody else, and goes on. */
export const clockEndpoints = [
  defineEndpoint({
    name: 'waitForSomebody',
    method: 'POST',
    path: '/cases/:id/wait',
    permission: changing,
    input: z.object({
      params,
      body: z.strictObject({
        revision,
        reason: z.enum(waitingReasons),
        until: day.optional(),
        note: z.string().trim().min(1).max(1_000).optional(),
      }),
    }),
    handle: ({ params: { id }, body }, { strapi }) => waitFor(strapi, { id, ...body }),
  }),
  defineEndpoint({
    name: 'continueCase',
    method: 'POST',
    path: '/cases/:id/continue',
    permission: changing,
    input: z.object({ params, body: z.strictObject({ revision }) }),
    handle: ({ params: { id }, body }, { strapi }) => continueWaiting(strapi, { id, ...body }),
  }),
];
