import { defineEndpoint } from '@kassenwerk/kernel';
import { z } from 'zod';
import { changeSchedule, startSchedule } from '../use-cases/change-schedule';

const params = z.object({ id: z.string().min(1) });

export const scheduleEndpoints = [
  defineEndpoint({
    name: 'changeSchedule',
    method: 'PATCH',
    path: '/schedules/:id',
    permission: { action: 'update', subject: 'schedule' },
    input: z.object({
      params,
      body: z.strictObject({
        expression: z.string().max(100).optional(),
        enabled: z.boolean().optional(),
        params: z.record(z.string(), z.unknown()).optional(),
      }),
    }),
    handle: ({ params: { id }, body }, { strapi }) => changeSchedule(strapi, id, body),
  }),
  defineEndpoint({
    name: 'startSchedule',
    method: 'POST',
    path: '/schedules/:id/run',
    permission: { action: 'start', subject: 'schedule' },
    input: z.object({ params }),
    handle: ({ params: { id } }, { strapi }) => startSchedule(strapi, id),
  }),
];
