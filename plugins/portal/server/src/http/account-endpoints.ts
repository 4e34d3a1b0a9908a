import { defineEndpoint } from '@kassenwerk/kernel';
import { z } from 'zod';
import { brandingSchema } from '../domain/branding';
import { publishBranding } from '../use-cases/branding';
import { inviteMember } from '../use-cases/invite-member';
import { accountState, blockAccount } from '../use-cases/own-access';
import { resetSecondFactor } from '../use-cases/second-factor';

const params = z.object({ id: z.string().min(1).max(60) });

/** What staff do for the portal. */
export const accountEndpoints = [
  defineEndpoint({
    name: 'portalAccount',
    method: 'GET',
    path: '/members/:id/account',
    permission: { action: 'read', subject: 'member' },
    input: z.object({ params }),
    handle: ({ params: { id } }, { strapi }) => accountState(strapi, id),
  }),
  defineEndpoint({
    name: 'inviteToPortal',
    method: 'POST',
    path: '/members/:id/invitation',
    permission: { action: 'invite', subject: 'member' },
    input: z.object({ params }),
    handle: ({ params: { id } }, { strapi }) => inviteMember(strapi, id),
  }),
  defineEndpoint({
    name: 'blockPortalAccount',
    method: 'POST',
    path: '/members/:id/block',
    permission: { action: 'invite', subject: 'member' },
    input: z.object({ params, body: z.strictObject({ blocked: z.boolean() }) }),
    handle: ({ params: { id }, body }, { strapi }) => blockAccount(strapi, id, body.blocked),
  }),
  defineEndpoint({
    name: 'resetMemberSecondFactor',
    method: 'POST',
    path: '/members/:id/second-factor-reset',
    permission: { action: 'invite', subject: 'member' },
    input: z.object({ params }),
    handle: ({ params: { id } }, { strapi }) => resetSecondFactor(strapi, id),
  }),
  defineEndpoint({
    name: 'publishBranding',
    method: 'PUT',
    path: '/branding',
    permission: { action: 'publish', subject: 'configurationVersion' },
    input: z.object({ body: brandingSchema.extend({ tenant: z.string().min(1).max(60) }) }),
    handle: ({ body: { tenant, ...branding } }, { strapi }) => publishBranding(strapi, tenant, branding),
  }),
];
