import { defineEndpoint, ownTenant } from '@kassenwerk/kernel';
import { z } from 'zod';
import { changeMany } from '../use-cases/bulk-change';
import { previewBulk } from '../use-cases/bulk-preview';
import { undoBulkChange } from '../use-cases/undo-bulk-change';
import { dropView, keepView, viewsOf } from '../use-cases/saved-views';
import { changing, day, filter, key, params, priority, reading, tenant } from './shapes';

const action = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('assign'), assignee: key }),
  z.strictObject({ kind: z.literal('moveToTeam'), team: key }),
  z.strictObject({ kind: z.literal('prioritise'), priority }),
  z.strictObject({ kind: z.literal('followUp'), on: day }),
  z.strictObject({
    kind: z.literal('close'),
    reason: z.string().trim().min(1).max(1_000),
    answer: z
      .strictObject({ subject: z.string().trim().min(1).max(150), body: z.string().trim().min(1).max(8_000) })
      .optional(),
  }),
]);
const bulk = z.strictObject({ tenant, ids: z.array(key).min(1).max(500), action });

/** Many cases at once, and views that somebody has saved. */
export const bulkEndpoints = [
  defineEndpoint({
    name: 'previewBulkChange',
    method: 'POST',
    path: '/bulk-preview',
    permission: changing,
    input: z.object({ body: bulk }),
    handle: async ({ body }, { strapi }) => previewBulk(strapi, { ...body, tenant: ownTenant(body.tenant) }),
  }),
  defineEndpoint({
    name: 'bulkChange',
    method: 'POST',
    path: '/bulk',
    permission: changing,
    input: z.object({ body: bulk }),
    handle: async ({ body }, { strapi }) => changeMany(strapi, { ...body, tenant: ownTenant(body.tenant) }),
  }),
  defineEndpoint({
    name: 'undoBulkChange',
    method: 'POST',
    path: '/bulk/:id/undo',
    permission: changing,
    input: z.object({ params }),
    handle: ({ params: { id } }, { strapi }) => undoBulkChange(strapi, id),
  }),
  defineEndpoint({
    name: 'savedViews',
    method: 'GET',
    path: '/views',
    permission: reading,
    input: z.object({ query: z.object({ tenant }) }),
    handle: async ({ query }, { strapi }) => viewsOf(strapi, ownTenant(query.tenant)),
  }),
  defineEndpoint({
    name: 'saveView',
    method: 'POST',
    path: '/views',
    permission: reading,
    input: z.object({
      body: z.strictObject({
        tenant,
        id: key.optional(),
        name: z.string().trim().min(1).max(80),
        filter: z.strictObject(filter),
        isShared: z.boolean(),
      }),
    }),
    handle: async ({ body }, { strapi }) => keepView(strapi, { ...body, tenant: ownTenant(body.tenant) }),
  }),
  defineEndpoint({
    name: 'dropView',
    method: 'DELETE',
    path: '/views/:id',
    permission: reading,
    input: z.object({ params }),
    handle: ({ params: { id } }, { strapi }) => dropView(strapi, id),
  }),
];
