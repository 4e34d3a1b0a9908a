import { defineEndpoint, ownTenant } from '@kassenwerk/kernel';
import { z } from 'zod';
import { codeListsOfFund, publishCodeList, readCodeList, showCodeList } from '../use-cases/code-lists';
import { publishing, query, reading, tableKey, tenant } from './shapes';

const params = z.object({ list: tableKey });

/** Values that tables share. */
export const codeListEndpoints = [
  defineEndpoint({
    name: 'listCodeLists',
    method: 'GET',
    path: '/code-lists',
    permission: reading,
    input: z.object({ query }),
    handle: async ({ query: { tenant: asked } }, { strapi }) => codeListsOfFund(strapi, ownTenant(asked)),
  }),
  defineEndpoint({
    name: 'showCodeList',
    method: 'GET',
    path: '/code-lists/:list',
    permission: reading,
    input: z.object({ params, query }),
    handle: async ({ params: { list: key }, query: { tenant: asked } }, { strapi }) =>
      showCodeList(strapi, { tenant: ownTenant(asked), key }),
  }),
  defineEndpoint({
    name: 'publishCodeList',
    method: 'POST',
    path: '/code-lists/:list/publish',
    permission: publishing,
    input: z.object({
      params,
      body: z.strictObject({
        tenant,
        definition: z.record(z.string(), z.unknown()),
        revision: z.string().max(80).optional(),
      }),
    }),
    handle: async ({ params: { list: key }, body: { tenant: asked, definition, revision } }, { strapi }) =>
      publishCodeList(strapi, { tenant: ownTenant(asked), key, definition: readCodeList(definition), revision }),
  }),
];
