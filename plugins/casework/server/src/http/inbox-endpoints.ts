import { defineEndpoint, ownTenant } from '@kassenwerk/kernel';
import { z } from 'zod';
import { colleaguesIn, teamsIn } from '../use-cases/colleagues';
import { fetchNextCase } from '../use-cases/next-case';
import { countCases, readInbox } from '../use-cases/read-inbox';
import { changing, filter, reading, tenant } from './shapes';

/** The one list of all channels. */
export const inboxEndpoints = [
  defineEndpoint({
    name: 'readInbox',
    method: 'GET',
    path: '/inbox',
    permission: reading,
    input: z.object({ query: z.object({ tenant, ...filter, cursor: z.string().max(200).optional() }) }),
    handle: async ({ query }, { strapi }) => readInbox(strapi, { ...query, tenant: ownTenant(query.tenant) }),
  }),
  defineEndpoint({
    name: 'inboxCounters',
    method: 'GET',
    path: '/inbox-counters',
    permission: reading,
    input: z.object({ query: z.object({ tenant }) }),
    handle: async ({ query }, { strapi }) => countCases(strapi, ownTenant(query.tenant)),
  }),
  defineEndpoint({
    name: 'nextCase',
    method: 'POST',
    path: '/inbox/next',
    permission: changing,
    input: z.object({ body: z.strictObject({ tenant }) }),
    handle: async ({ body }, { strapi }) => fetchNextCase(strapi, ownTenant(body.tenant)),
  }),
  defineEndpoint({
    name: 'colleagues',
    method: 'GET',
    path: '/colleagues',
    permission: changing,
    input: z.object({ query: z.object({ tenant }) }),
    handle: async ({ query }, { strapi }) => colleaguesIn(strapi, ownTenant(query.tenant)),
  }),
  defineEndpoint({
    name: 'caseTeams',
    method: 'GET',
    path: '/case-teams',
    permission: reading,
    input: z.object({ query: z.object({ tenant }) }),
    handle: async ({ query }, { strapi }) => teamsIn(strapi, ownTenant(query.tenant)),
  }),
];
