import { defineEndpoint } from '@kassenwerk/kernel';
import { z } from 'zod';
import {
  beginEnrolment,
  confirmEnrolment,
  removeSecondFactor,
  renewRecoveryCodes,
  showSecondFactor,
  verifySession,
} from '../use-cases/second-factor';
import { callerOf } from './caller';

/** Six digits of the phone, or a recovery code with or without its dash. */
export const codeSchema = z.string().trim().min(6).max(20);

const enrol = { action: 'enrol', subject: 'ownAccount' };
const update = { action: 'update', subject: 'ownAccount' };
const withCode = z.object({ body: z.strictObject({ code: codeSchema }) });

export const secondFactorEndpoints = [
  defineEndpoint({
    name: 'showSecondFactor',
    method: 'GET',
    path: '/second-factor',
    permission: enrol,
    input: z.object({}),
    handle: (_input, context) => showSecondFactor(context.strapi, callerOf(context)),
  }),
  defineEndpoint({
    name: 'beginSecondFactor',
    method: 'POST',
    path: '/second-factor/enrolment',
    permission: enrol,
    input: z.object({ body: z.strictObject({ code: codeSchema.optional() }) }),
    handle: ({ body }, context) => beginEnrolment(context.strapi, callerOf(context), body.code),
  }),
  defineEndpoint({
    name: 'confirmSecondFactor',
    method: 'POST',
    path: '/second-factor/confirmation',
    permission: enrol,
    input: withCode,
    handle: async ({ body }, context) => ({
      recoveryCodes: await confirmEnrolment(context.strapi, callerOf(context), body.code),
    }),
  }),
  defineEndpoint({
    name: 'verifySession',
    method: 'POST',
    path: '/second-factor/verification',
    permission: enrol,
    input: withCode,
    handle: ({ body }, context) => verifySession(context.strapi, callerOf(context), body.code),
  }),
  defineEndpoint({
    name: 'renewRecoveryCodes',
    method: 'POST',
    path: '/second-factor/recovery-codes',
    permission: update,
    input: withCode,
    handle: async ({ body }, context) => ({
      recoveryCodes: await renewRecoveryCodes(context.strapi, callerOf(context), body.code),
    }),
  }),
  defineEndpoint({
    name: 'removeSecondFactor',
    method: 'POST',
    path: '/second-factor/removal',
    permission: update,
    input: withCode,
    handle: ({ body }, context) => removeSecondFactor(context.strapi, callerOf(context), body.code),
  }),
];
