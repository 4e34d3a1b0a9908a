import { defineEndpoint, ownTenant } from '@kassenwerk/kernel';
import { z } from 'zod';
import { daySchema, inputSchema } from '../../../model/src/schema';
import { checkDefinition, simulateTable, tryTable } from '../use-cases/try-table';
import { definition, params, reading, tenant, writing } from './shapes';

/** Looking at a table before it is released; nothing of it is kept. */
export const trialEndpoints = [
  defineEndpoint({
    name: 'checkTable',
    method: 'POST',
    path: '/table-check',
    permission: writing,
    input: z.object({ body: z.strictObject({ definition }) }),
    handle: async ({ body }) => checkDefinition(body.definition),
  }),
  defineEndpoint({
    name: 'tryTable',
    method: 'POST',
    path: '/tables/:table/trial',
    permission: reading,
    input: z.object({
      params,
      body: z.strictObject({ tenant, definition: definition.optional(), input: inputSchema, at: daySchema }),
    }),
    handle: async ({ params: { table: key }, body }, { strapi }) =>
      tryTable(strapi, { ...body, tenant: ownTenant(body.tenant), key }),
  }),
  defineEndpoint({
    name: 'simulateTable',
    method: 'POST',
    path: '/tables/:table/simulation',
    permission: { action: 'read', subject: 'decisionRecord' },
    input: z.object({ params, body: z.strictObject({ tenant, definition }) }),
    handle: async ({ params: { table: key }, body }, { strapi }) =>
      simulateTable(strapi, { ...body, tenant: ownTenant(body.tenant), key }),
  }),
];
