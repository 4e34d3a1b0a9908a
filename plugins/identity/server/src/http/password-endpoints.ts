import { defineEndpoint } from '@kassenwerk/kernel';
import { z } from 'zod';
import { changePassword } from '../use-cases/change-password';
import { confirmReset, requestReset } from '../use-cases/reset-password';
import { callerOf, visitorOf } from './caller';

const password = z.string().min(1).max(200);

export const passwordEndpoints = [
  defineEndpoint({
    name: 'changePassword',
    method: 'POST',
    path: '/password',
    permission: { action: 'update', subject: 'ownAccount' },
    input: z.object({ body: z.strictObject({ current: password, next: password }) }),
    handle: ({ body }, context) => changePassword(context.strapi, callerOf(context), body),
  }),
  defineEndpoint({
    name: 'requestPasswordReset',
    method: 'POST',
    path: '/password-reset',
    permission: 'public',
    input: z.object({ body: z.strictObject({ username: z.string().min(1).max(200) }) }),
    handle: ({ body }, context) => requestReset(context.strapi, body.username, visitorOf(context).address),
  }),
  defineEndpoint({
    name: 'confirmPasswordReset',
    method: 'POST',
    path: '/password-reset/confirmation',
    permission: 'public',
    input: z.object({ body: z.strictObject({ token: z.string().min(1).max(100), password }) }),
    handle: ({ body }, context) => confirmReset(context.strapi, { ...body, address: visitorOf(context).address }),
  }),
];
