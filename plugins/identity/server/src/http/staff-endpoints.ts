import { defineEndpoint, type EndpointContext, type StaffUser } from '@kassenwerk/kernel';
import { z } from 'zod';
import { endSessionOfStaff, endSessionsOfStaff, resetSecondFactorOfStaff, unlockStaff } from '../use-cases/help-staff';
import { blockStaff, changeStaff, createStaff, inviteAgain, unblockStaff } from '../use-cases/keep-staff';
import { listStaff, showStaff, staffChoices, type Keeper } from '../use-cases/staff-accounts';

const subject = 'staffAccount';
const id = z.string().regex(/^\d{1,9}$/);
const person = z.object({ params: z.object({ id }) });

const reason = z.object({ params: z.object({ id }), body: z.object({ reason: z.string().trim().min(3).max(300) }) });

const wish = z.object({
  displayName: z.string().trim().min(1).max(120),
  email: z.email().max(200),
  staffRoles: z.array(z.string().max(40)).min(1).max(9),
  tenants: z.array(z.string().max(60)).min(1).max(500),
  team: z.string().max(120).nullable(),
});
const newPerson = wish.extend({
  username: z.string().regex(/^[a-z0-9-]{2,40}\/[a-z0-9][a-z0-9._-]{0,60}$/),
  locale: z.enum(['de', 'en']).default('de'),
});

const keeperOf = ({ scope, ctx }: EndpointContext): Keeper => ({ scope, user: ctx.state.user as StaffUser });

/** Who works for the own funds, what they may do there, and help for those who cannot sign in. */
export const staffEndpoints = [
  defineEndpoint({
    name: 'listStaff',
    method: 'GET',
    path: '/staff',
    permission: { action: 'read', subject },
    input: z.object({}),
    handle: (_input, context) => listStaff(context.strapi, keeperOf(context)),
  }),
  defineEndpoint({
    name: 'showStaff',
    method: 'GET',
    path: '/staff/:id',
    permission: { action: 'read', subject },
    input: person,
    handle: ({ params }, context) => showStaff(context.strapi, keeperOf(context), params.id),
  }),
  defineEndpoint({
    name: 'endSessionOfStaff',
    method: 'DELETE',
    path: '/staff/:id/sessions/:session',
    permission: { action: 'endSession', subject },
    input: z.object({ params: z.object({ id, session: z.string().max(40) }) }),
    handle: ({ params }, context) => endSessionOfStaff(context.strapi, keeperOf(context), params.id, params.session),
  }),
  defineEndpoint({
    name: 'endSessionsOfStaff',
    method: 'DELETE',
    path: '/staff/:id/sessions',
    permission: { action: 'endSession', subject },
    input: person,
    handle: async ({ params }, context) => ({
      ended: await endSessionsOfStaff(context.strapi, keeperOf(context), params.id),
    }),
  }),
  defineEndpoint({
    name: 'resetSecondFactorOfStaff',
    method: 'POST',
    path: '/staff/:id/second-factor-reset',
    permission: { action: 'resetSecondFactor', subject },
    input: reason,
    handle: ({ params, body }, context) =>
      resetSecondFactorOfStaff(context.strapi, keeperOf(context), params.id, body.reason),
  }),
  defineEndpoint({
    name: 'unlockStaff',
    method: 'POST',
    path: '/staff/:id/unlock',
    permission: { action: 'unlock', subject },
    input: person,
    handle: ({ params }, context) => unlockStaff(context.strapi, keeperOf(context), params.id),
  }),
  defineEndpoint({
    name: 'staffChoices',
    method: 'GET',
    path: '/staff-choices',
    permission: { action: 'create', subject },
    input: z.object({}),
    handle: (_input, context) => staffChoices(context.strapi, keeperOf(context)),
  }),
  defineEndpoint({
    name: 'createStaff',
    method: 'POST',
    path: '/staff',
    permission: { action: 'create', subject },
    input: z.object({ body: newPerson }),
    handle: ({ body }, context) => createStaff(context.strapi, keeperOf(context), body),
  }),
  defineEndpoint({
    name: 'changeStaff',
    method: 'PUT',
    path: '/staff/:id',
    permission: { action: 'update', subject },
    input: z.object({ params: z.object({ id }), body: wish }),
    handle: ({ params, body }, context) => changeStaff(context.strapi, keeperOf(context), params.id, body),
  }),
  defineEndpoint({
    name: 'blockStaff',
    method: 'POST',
    path: '/staff/:id/block',
    permission: { action: 'update', subject },
    input: reason,
    handle: ({ params, body }, context) => blockStaff(context.strapi, keeperOf(context), params.id, body.reason),
  }),
  defineEndpoint({
    name: 'unblockStaff',
    method: 'POST',
    path: '/staff/:id/unblock',
    permission: { action: 'update', subject },
    input: person,
    handle: ({ params }, context) => unblockStaff(context.strapi, keeperOf(context), params.id),
  }),
  defineEndpoint({
    name: 'inviteStaff',
    method: 'POST',
    path: '/staff/:id/invitation',
    permission: { action: 'create', subject },
    input: person,
    handle: ({ params }, context) => inviteAgain(context.strapi, keeperOf(context), params.id),
  }),
];
