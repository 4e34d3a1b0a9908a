import { defineEndpoint, isCivilDate } from '@kassenwerk/kernel';
import { visitorOf } from '@kassenwerk/identity';
import { z } from 'zod';
import { activateAccount } from '../use-cases/activate-account';
import { brandingOf } from '../use-cases/branding';
import { signOutMember } from '../use-cases/own-access';
import { confirmMemberReset, requestMemberReset } from '../use-cases/reset-member-password';
import { beginSecondFactor, confirmSecondFactor, endSecondFactor, ownSecondFactor } from '../use-cases/second-factor';
import { signInMember } from '../use-cases/sign-in-member';

const params = z.object({ fund: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/) });
const email = z.email().max(200);
// bcrypt reads 72 bytes; longer texts are refused rather than cut.
const password = z.string().min(1).max(200);

const own = { action: 'use', subject: 'ownPortal' };
/** Six digits of an app, or a recovery code with its dash. */
const code = z.string().trim().min(6).max(20);

/** How a member gets in and out, with a second factor where the member wants one. The first ones need no sign-in. */
export const accessEndpoints = [
  defineEndpoint({
    name: 'portalOfFund',
    method: 'GET',
    path: '/funds/:fund',
    permission: 'public',
    input: z.object({ params }),
    handle: ({ params: { fund } }, { strapi }) => brandingOf(strapi, fund),
  }),
  defineEndpoint({
    name: 'activatePortal',
    method: 'POST',
    path: '/funds/:fund/activate',
    permission: 'public',
    input: z.object({
      params,
      body: z.strictObject({
        number: z.string().trim().min(1).max(20),
        birthDate: z.string().refine(isCivilDate),
        code: z.string().min(12).max(40),
        email,
        password,
      }),
    }),
    handle: ({ params: { fund }, body }, context) =>
      activateAccount(context.strapi, { fund, ...body, visitor: visitorOf(context) }),
  }),
  defineEndpoint({
    name: 'signInToPortal',
    method: 'POST',
    path: '/funds/:fund/sign-in',
    permission: 'public',
    input: z.object({ params, body: z.strictObject({ email, password, code: code.optional() }) }),
    handle: ({ params: { fund }, body }, context) =>
      signInMember(context.strapi, { fund, ...body, visitor: visitorOf(context) }),
  }),
  defineEndpoint({
    name: 'requestPortalReset',
    method: 'POST',
    path: '/funds/:fund/password-reset',
    permission: 'public',
    input: z.object({ params, body: z.strictObject({ email }) }),
    handle: ({ params: { fund }, body }, { strapi, ctx }) =>
      requestMemberReset(strapi, { fund, email: body.email, address: ctx.ip }),
  }),
  defineEndpoint({
    name: 'confirmPortalReset',
    method: 'POST',
    path: '/funds/:fund/password-reset/confirm',
    permission: 'public',
    input: z.object({ params, body: z.strictObject({ token: z.string().min(20).max(100), password }) }),
    handle: ({ params: { fund }, body }, { strapi, ctx }) =>
      confirmMemberReset(strapi, { fund, ...body, address: ctx.ip }),
  }),
  defineEndpoint({
    name: 'ownSecondFactor',
    method: 'GET',
    path: '/me/second-factor',
    permission: own,
    input: z.object({}),
    handle: (_input, { strapi }) => ownSecondFactor(strapi),
  }),
  defineEndpoint({
    name: 'beginOwnSecondFactor',
    method: 'POST',
    path: '/me/second-factor',
    permission: own,
    input: z.object({ body: z.strictObject({ password }) }),
    handle: ({ body }, { strapi }) => beginSecondFactor(strapi, body.password),
  }),
  defineEndpoint({
    name: 'confirmOwnSecondFactor',
    method: 'POST',
    path: '/me/second-factor/confirm',
    permission: own,
    input: z.object({ body: z.strictObject({ code }) }),
    handle: ({ body }, { strapi }) => confirmSecondFactor(strapi, body.code),
  }),
  defineEndpoint({
    name: 'endOwnSecondFactor',
    method: 'POST',
    path: '/me/second-factor/removal',
    permission: own,
    input: z.object({ body: z.strictObject({ password, code }) }),
    handle: ({ body }, { strapi }) => endSecondFactor(strapi, body),
  }),
  defineEndpoint({
    name: 'signOut',
    method: 'POST',
    path: '/sign-out',
    permission: own,
    input: z.object({ body: z.strictObject({ everywhere: z.boolean().default(false) }) }),
    handle: ({ body }, { strapi, ctx }) =>
      signOutMember(strapi, String((ctx.state as { memberSession?: string }).memberSession), body.everywhere),
  }),
];
