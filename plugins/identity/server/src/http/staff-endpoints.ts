import { defineEndpoint, type EndpointContext, type StaffUser } from '@kassenwerk/kernel';
import { z } from 'zod';
import { endSessionOfStaff, endSessionsOfStaff, resetSecondFactorOfStaff, unlockStaff } from '../use-cases/help-staff';
import { listStaff, showStaff, type Keeper } from '../use-cases/staff-accounts';

const subject = 'staffAccount';
const id = z.string().regex(/^\d{1,9}$/);
const person = z.object({ params: z.object({ id }) });

const keeperOf = ({ scope, ctx }: EndpointContext): Keeper => ({ scope, user: ctx.state.user as StaffUser });

/** What a team lead does for people who cannot sign in, or whose sign-in somebody else may have. */
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
    input: z.object({ params: z.object({ id }), body: z.object({ reason: z.string().trim().min(3).max(300) }) }),
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
];
