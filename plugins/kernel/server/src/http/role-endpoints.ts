import { z } from 'zod';
import { fail } from '../errors/kassenwerk-error';
import { catalogueOf } from '../roles/catalogue';
import { dropDraft, keepDraft, narrowRoleOfFund, publishRole } from '../roles/change-role';
import { previewRole } from '../roles/preview-role';
import { listRoles, showRole } from '../roles/show-roles';
import { sharedTenant } from '../configuration/configuration-store';
import { withSql } from '../database/sql';
import { staffOfTenant } from '../people/staff-of-tenant';
import { requireScope } from '../scope/scope';
import { defineEndpoint } from './define-endpoint';

const params = z.object({ role: z.string().max(60) });
const tenant = z.string().min(1).max(60);
const definition = z.record(z.string(), z.unknown());
const may = (action: string) => ({ action, subject: 'role' });

/** `*` names the roles for all funds, which belong to the provider; another fund looks as if it did not exist. */
function ownTenant(asked: string): string {
  const { tenants } = requireScope();
  if (tenants === 'all' || tenants.includes(asked)) return asked;
  throw fail('notFound', 'KW_NOT_FOUND', {
    de: 'Diesen Datensatz gibt es nicht, oder Sie dürfen ihn nicht sehen.',
    en: 'This record does not exist, or you may not see it.',
  });
}

export const roleEndpoints = [
  defineEndpoint({
    name: 'roleCatalogue',
    method: 'GET',
    path: '/role-catalogue',
    permission: may('read'),
    input: z.object({}),
    handle: async (_input, { strapi }) => catalogueOf(strapi),
  }),
  defineEndpoint({
    name: 'listRoles',
    method: 'GET',
    path: '/roles',
    permission: may('read'),
    input: z.object({ query: z.object({ tenant }) }),
    handle: async ({ query }, { strapi }) => listRoles(strapi, ownTenant(query.tenant)),
  }),
  defineEndpoint({
    name: 'showRole',
    method: 'GET',
    path: '/roles/:role',
    permission: may('read'),
    input: z.object({ params, query: z.object({ tenant }) }),
    handle: async ({ params: { role }, query }, { strapi }) => showRole(strapi, role, ownTenant(query.tenant)),
  }),
  defineEndpoint({
    name: 'keepRoleDraft',
    method: 'PUT',
    path: '/roles/:role/draft',
    permission: may('narrow'),
    input: z.object({ params, body: z.strictObject({ tenant, definition }) }),
    handle: async ({ params: { role }, body }, { strapi }) =>
      keepDraft(strapi, { role, tenant: ownTenant(body.tenant), definition: body.definition }),
  }),
  defineEndpoint({
    name: 'dropRoleDraft',
    method: 'DELETE',
    path: '/roles/:role/draft',
    permission: may('narrow'),
    input: z.object({ params, query: z.object({ tenant }) }),
    handle: async ({ params: { role }, query }, { strapi }) =>
      dropDraft(strapi, { role, tenant: ownTenant(query.tenant) }),
  }),
  defineEndpoint({
    name: 'publishRole',
    method: 'POST',
    path: '/roles/:role/publish',
    permission: may('publish'),
    input: z.object({ params, body: z.strictObject({ definition }) }),
    async handle({ params: { role }, body }, { strapi }) {
      ownTenant(sharedTenant);
      return publishRole(strapi, { role, definition: body.definition });
    },
  }),
  defineEndpoint({
    name: 'narrowRole',
    method: 'POST',
    path: '/roles/:role/narrow',
    permission: may('narrow'),
    input: z.object({ params, body: z.strictObject({ tenant: tenant.regex(/^[a-z]/), definition }) }),
    handle: async ({ params: { role }, body }, { strapi }) =>
      narrowRoleOfFund(strapi, { role, tenant: ownTenant(body.tenant), definition: body.definition }),
  }),
  defineEndpoint({
    name: 'peopleForPreview',
    method: 'GET',
    path: '/role-preview/people',
    permission: may('preview'),
    input: z.object({ query: z.object({ tenant: tenant.regex(/^[a-z]/) }) }),
    handle: async ({ query }, { strapi }) => withSql(strapi, (sql) => staffOfTenant(sql, ownTenant(query.tenant))),
  }),
  defineEndpoint({
    name: 'previewRole',
    method: 'POST',
    path: '/role-preview',
    permission: may('preview'),
    input: z.object({
      body: z.strictObject({
        tenant: tenant.regex(/^[a-z]/),
        personId: z.string().max(20),
        subject: z.string().max(60),
        trial: definition.optional(),
      }),
    }),
    handle: async ({ body }, { strapi }) => previewRole(strapi, { ...body, tenant: ownTenant(body.tenant) }),
  }),
];
