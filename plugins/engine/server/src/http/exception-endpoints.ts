import { defineEndpoint } from '@kassenwerk/kernel';
import { z } from 'zod';
import { assignTask, peopleForTask } from '../use-cases/assign-task';
import { decideTasks } from '../use-cases/decide-tasks';
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
  defineEndpoint({
    name: 'decideTasks',
    method: 'POST',
    path: '/task-decisions',
    permission: { action: 'resolve', subject: 'task' },
    input: z.object({
      body: z.strictObject({
        tasks: z.array(z.string().min(1).max(60)).min(1).max(500),
        decision: z.string().min(1).max(60),
        note: z.string().trim().min(1).max(2000),
      }),
    }),
    handle: ({ body }, { strapi }) => decideTasks(strapi, body),
  }),
  defineEndpoint({
    name: 'peopleForTask',
    method: 'GET',
    path: '/tasks/:id/people',
    permission: { action: 'assign', subject: 'task' },
    input: z.object({ params }),
    handle: ({ params: { id } }, { strapi }) => peopleForTask(strapi, id),
  }),
  defineEndpoint({
    name: 'assignTask',
    method: 'POST',
    path: '/tasks/:id/assign',
    permission: { action: 'resolve', subject: 'task' },
    input: z.object({ params, body: z.strictObject({ to: z.string().min(1).max(20).nullable() }) }),
    handle: ({ params: { id }, body: { to } }, { strapi }) => assignTask(strapi, id, to),
  }),
];
