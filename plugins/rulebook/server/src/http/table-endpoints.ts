import { berlinInstant, defineEndpoint, isCivilDate, ownTenant } from '@kassenwerk/kernel';
import { z } from 'zod';
import { dropTableDraft, keepTableDraft, publishTable, rollBackTable } from '../use-cases/change-table';
import { showTable, tablesOfFund, tableVersions, versionOf } from '../use-cases/table-history';
import { definition, params, publishing, query, reading, tenant, writing } from './shapes';

const hash = z.string().length(64);
/** What the author began with; without it nobody else's change is noticed. */
const revision = z.string().max(80).optional();

/** Tables, their versions, and changing them. */
export const tableEndpoints = [
  defineEndpoint({
    name: 'listTables',
    method: 'GET',
    path: '/tables',
    permission: reading,
    input: z.object({ query }),
    handle: async ({ query: { tenant: asked } }, { strapi }) => tablesOfFund(strapi, ownTenant(asked)),
  }),
  defineEndpoint({
    name: 'showTable',
    method: 'GET',
    path: '/tables/:table',
    permission: reading,
    answers: 'configuration',
    input: z.object({ params, query }),
    handle: async ({ params: { table: key }, query: { tenant: asked } }, { strapi }) =>
      showTable(strapi, { tenant: ownTenant(asked), key }),
  }),
  defineEndpoint({
    name: 'keepTableDraft',
    method: 'PUT',
    path: '/tables/:table/draft',
    permission: writing,
    input: z.object({ params, body: z.strictObject({ tenant, definition, revision }) }),
    handle: async ({ params: { table: key }, body }, { strapi }) =>
      keepTableDraft(strapi, { ...body, tenant: ownTenant(body.tenant), key }),
  }),
  defineEndpoint({
    name: 'dropTableDraft',
    method: 'DELETE',
    path: '/tables/:table/draft',
    permission: writing,
    input: z.object({ params, query }),
    handle: async ({ params: { table: key }, query: { tenant: asked } }, { strapi }) =>
      dropTableDraft(strapi, { tenant: ownTenant(asked), key }),
  }),
  defineEndpoint({
    name: 'publishTable',
    method: 'POST',
    path: '/tables/:table/publish',
    permission: publishing,
    input: z.object({
      params,
      body: z.strictObject({
        tenant,
        definition,
        revision,
        /** The day on which it takes effect, at midnight in Germany; at once without it. */
        validFrom: z.string().refine(isCivilDate).optional(),
      }),
    }),
    handle: async ({ params: { table: key }, body: { validFrom, ...body } }, { strapi }) =>
      publishTable(strapi, {
        ...body,
        tenant: ownTenant(body.tenant),
        key,
        ...(validFrom ? { validFrom: berlinInstant(validFrom, '00:00') } : {}),
      }),
  }),
  defineEndpoint({
    name: 'rollBackTable',
    method: 'POST',
    path: '/tables/:table/roll-back',
    permission: publishing,
    input: z.object({ params, body: z.strictObject({ tenant, hash }) }),
    handle: async ({ params: { table: key }, body }, { strapi }) =>
      rollBackTable(strapi, { tenant: ownTenant(body.tenant), key, hash: body.hash }),
  }),
  defineEndpoint({
    name: 'listTableVersions',
    method: 'GET',
    path: '/tables/:table/versions',
    permission: reading,
    input: z.object({ params, query }),
    handle: async ({ params: { table: key }, query: { tenant: asked } }, { strapi }) =>
      tableVersions(strapi, { tenant: ownTenant(asked), key }),
  }),
  defineEndpoint({
    name: 'showTableVersion',
    method: 'GET',
    path: '/tables/:table/version',
    permission: reading,
    answers: 'configuration',
    input: z.object({ params, query: query.extend({ hash }) }),
    handle: async ({ params: { table: key }, query: { tenant: asked, hash: wanted } }, { strapi }) =>
      versionOf(strapi, { tenant: ownTenant(asked), key, hash: wanted }),
  }),
];
