import { defineEndpoint } from '@kassenwerk/kernel';
import { z } from 'zod';
import { settleSuspense, showBooking } from '../use-cases/bank-message/settle-booking';

const params = z.object({ id: z.string().min(1).max(60) });
const permission = { action: 'assign', subject: 'bankEvent' };

const show = defineEndpoint({
  name: 'showBooking',
  method: 'GET',
  path: '/bank-events/:id/booking',
  permission,
  input: z.object({ params }),
  handle: ({ params: { id } }, { strapi }) => showBooking(strapi, id),
});

const settle = defineEndpoint({
  name: 'settleBooking',
  method: 'POST',
  path: '/bank-events/:id/booking',
  permission,
  input: z.object({
    params,
    body: z.discriminatedUnion('decision', [
      z.strictObject({
        decision: z.literal('assign'),
        memberId: z.string().min(1).max(60),
        note: z.string().trim().max(500).optional(),
      }),
      z.strictObject({ decision: z.literal('sendBack'), note: z.string().trim().min(3).max(500) }),
    ]),
  }),
  handle: ({ params: { id }, body }, { strapi }) => settleSuspense(strapi, id, body),
});

export const bookingEndpoints = [show, settle];
