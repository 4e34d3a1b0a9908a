import { defineEndpoint } from '@kassenwerk/kernel';
import { z } from 'zod';
import { endAllSessions, endOneSession, showSessions } from '../use-cases/sessions';
import { callerOf } from './caller';

export const sessionEndpoints = [
  defineEndpoint({
    name: 'listSessions',
    method: 'GET',
    path: '/sessions',
    permission: { action: 'read', subject: 'ownAccount' },
    input: z.object({}),
    handle: (_input, context) => showSessions(context.strapi, callerOf(context)),
  }),
  defineEndpoint({
    name: 'endSession',
    method: 'DELETE',
    path: '/sessions/:id',
    permission: { action: 'update', subject: 'ownAccount' },
    input: z.object({ params: z.object({ id: z.string().max(40) }) }),
    handle: ({ params: { id } }, context) => endOneSession(context.strapi, callerOf(context), id),
  }),
  defineEndpoint({
    name: 'endAllSessions',
    method: 'DELETE',
    path: '/sessions',
    permission: { action: 'update', subject: 'ownAccount' },
    input: z.object({}),
    handle: async (_input, context) => ({ ended: await endAllSessions(context.strapi, callerOf(context)) }),
  }),
];
