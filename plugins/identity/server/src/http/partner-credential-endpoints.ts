import { defineEndpoint, partnerScopes } from '@kassenwerk/kernel';
import { z } from 'zod';
import { isAddressRange } from '../domain/address-list';
import { createCredential, endCredential, rotateCredential, showCredentials } from '../use-cases/partner-credentials';

const params = z.object({ id: z.string().min(1).max(60) });
const permission = (action: string) => ({ action, subject: 'partnerCredential' });
const address = z.string().max(60).refine(isAddressRange, 'must be an address or a range such as 203.0.113.0/24');

export const partnerCredentialEndpoints = [
  defineEndpoint({
    name: 'listPartnerCredentials',
    method: 'GET',
    path: '/partner-credentials',
    permission: permission('read'),
    input: z.object({ query: z.object({ partnerId: z.string().min(1).max(60) }) }),
    handle: ({ query }, { strapi }) => showCredentials(strapi, query.partnerId),
  }),
  defineEndpoint({
    name: 'createPartnerCredential',
    method: 'POST',
    path: '/partner-credentials',
    permission: permission('create'),
    input: z.object({
      body: z.strictObject({
        // A credential acts for one fund; shared rows (`*`) are no fund.
        tenant: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
        partnerId: z.string().min(1).max(60),
        name: z.string().trim().min(1).max(120),
        scopes: z.array(z.enum(partnerScopes)).max(20),
        addresses: z.array(address).max(50),
        validDays: z.int().min(1).max(730),
      }),
    }),
    handle: ({ body }, { strapi }) => createCredential(strapi, body),
  }),
  defineEndpoint({
    name: 'rotatePartnerCredential',
    method: 'POST',
    path: '/partner-credentials/:id/rotate',
    permission: permission('rotate'),
    input: z.object({ params }),
    handle: ({ params: { id } }, { strapi }) => rotateCredential(strapi, id),
  }),
  defineEndpoint({
    name: 'revokePartnerCredential',
    method: 'POST',
    path: '/partner-credentials/:id/revoke',
    permission: permission('revoke'),
    input: z.object({ params }),
    handle: ({ params: { id } }, { strapi }) => endCredential(strapi, id),
  }),
];
