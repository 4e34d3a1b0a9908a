import { defineEndpoint } from '@kassenwerk/kernel';
import { z } from 'zod';
import { endOneSession } from '../use-cases/sessions';
import { signIn } from '../use-cases/sign-in';
import { settingsOf } from '../settings';
import { callerOf, visitorOf } from './caller';
import { codeSchema } from './second-factor-endpoints';

const username = z.string().min(1).max(200);
// bcrypt reads 72 bytes; longer texts are refused rather than cut.
const password = z.string().min(1).max(200);

export const signInEndpoints = [
  defineEndpoint({
    name: 'signInOptions',
    method: 'GET',
    path: '/sign-in',
    permission: 'public',
    input: z.object({}),
    async handle(_input, { strapi }) {
      const { secondFactor, openId } = settingsOf(strapi);
      return { secondFactor, openId: openId ? { label: openId.label } : null };
    },
  }),
  defineEndpoint({
    name: 'signIn',
    method: 'POST',
    path: '/sign-in',
    permission: 'public',
    input: z.object({ body: z.strictObject({ username, password, code: codeSchema.optional() }) }),
    handle: ({ body }, context) => signIn(context.strapi, { ...body, visitor: visitorOf(context) }),
  }),
  defineEndpoint({
    name: 'signOut',
    method: 'POST',
    path: '/sign-out',
    permission: { action: 'enrol', subject: 'ownAccount' },
    input: z.object({}),
    async handle(_input, context) {
      const caller = callerOf(context);
      await endOneSession(context.strapi, caller, caller.own.id);
    },
  }),
];
