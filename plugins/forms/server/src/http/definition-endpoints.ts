import { berlinInstant, defineEndpoint, isCivilDate } from '@kassenwerk/kernel';
import { z } from 'zod';
import {
  checkDefinition,
  dropDefinitionDraft,
  keepFormDraft,
  publishForm,
  rollBackForm,
} from '../use-cases/change-definition';
import {
  definitionsOfFund,
  formVersions,
  openApiOfForm,
  schemaOfForm,
  showDefinition,
  versionOf,
} from '../use-cases/form-history';
import { showInsight } from '../use-cases/insight';
import { formKey, ownTenant, tenant } from './shapes';

const params = z.object({ form: formKey });
const query = z.object({ tenant });
const definition = z.record(z.string(), z.unknown());
/** What the author began with; without it nobody else's change is noticed. */
const revision = z.string().max(80).optional();
const reading = { action: 'read', subject: 'form' };
const writing = { action: 'update', subject: 'form' };
const publishing = { action: 'publish', subject: 'configurationVersion' };

/** For the people who write forms. */
export const definitionEndpoints = [
  defineEndpoint({
    name: 'listDefinitions',
    method: 'GET',
    path: '/definitions',
    permission: reading,
    input: z.object({ query }),
    handle: async ({ query: { tenant: asked } }, { strapi }) => definitionsOfFund(strapi, ownTenant(asked)),
  }),
  defineEndpoint({
    name: 'showDefinition',
    method: 'GET',
    path: '/definitions/:form',
    permission: reading,
    input: z.object({ params, query }),
    handle: async ({ params: { form: key }, query: { tenant: asked } }, { strapi }) =>
      showDefinition(strapi, { tenant: ownTenant(asked), key }),
  }),
  defineEndpoint({
    name: 'checkDefinition',
    method: 'POST',
    path: '/definition-check',
    permission: writing,
    input: z.object({ body: z.strictObject({ definition }) }),
    handle: async ({ body }) => checkDefinition(body.definition),
  }),
  defineEndpoint({
    name: 'keepDefinitionDraft',
    method: 'PUT',
    path: '/definitions/:form/draft',
    permission: writing,
    input: z.object({ params, body: z.strictObject({ tenant, definition, revision }) }),
    handle: async ({ params: { form: key }, body }, { strapi }) =>
      keepFormDraft(strapi, { ...body, tenant: ownTenant(body.tenant), key }),
  }),
  defineEndpoint({
    name: 'dropDefinitionDraft',
    method: 'DELETE',
    path: '/definitions/:form/draft',
    permission: writing,
    input: z.object({ params, query }),
    handle: async ({ params: { form: key }, query: { tenant: asked } }, { strapi }) =>
      dropDefinitionDraft(strapi, { tenant: ownTenant(asked), key }),
  }),
  defineEndpoint({
    name: 'publishDefinition',
    method: 'POST',
    path: '/definitions/:form/publish',
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
    handle: async ({ params: { form: key }, body }, { strapi }) =>
      publishForm(strapi, {
        tenant: ownTenant(body.tenant),
        key,
        definition: body.definition,
        revision: body.revision,
        ...(body.validFrom ? { validFrom: berlinInstant(body.validFrom, '00:00') } : {}),
      }),
  }),
  defineEndpoint({
    name: 'rollBackDefinition',
    method: 'POST',
    path: '/definitions/:form/roll-back',
    permission: publishing,
    input: z.object({ params, body: z.strictObject({ tenant, hash: z.string().length(64) }) }),
    handle: async ({ params: { form: key }, body }, { strapi }) =>
      rollBackForm(strapi, { tenant: ownTenant(body.tenant), key, hash: body.hash }),
  }),
  defineEndpoint({
    name: 'listDefinitionVersions',
    method: 'GET',
    path: '/definitions/:form/versions',
    permission: reading,
    input: z.object({ params, query }),
    handle: async ({ params: { form: key }, query: { tenant: asked } }, { strapi }) =>
      formVersions(strapi, { tenant: ownTenant(asked), key }),
  }),
  defineEndpoint({
    name: 'showDefinitionVersion',
    method: 'GET',
    path: '/definitions/:form/version',
    permission: reading,
    input: z.object({ params, query: z.object({ tenant, hash: z.string().length(64) }) }),
    handle: async ({ params: { form: key }, query: { tenant: asked, hash } }, { strapi }) =>
      versionOf(strapi, { tenant: ownTenant(asked), key, hash }),
  }),
  defineEndpoint({
    name: 'showFormSchema',
    method: 'GET',
    path: '/definitions/:form/schema',
    permission: reading,
    input: z.object({ params, query }),
    handle: async ({ params: { form: key }, query: { tenant: asked } }, { strapi }) =>
      schemaOfForm(strapi, { tenant: ownTenant(asked), key }),
  }),
  defineEndpoint({
    name: 'showFormOpenApi',
    method: 'GET',
    path: '/definitions/:form/openapi',
    permission: reading,
    input: z.object({ params, query }),
    handle: async ({ params: { form: key }, query: { tenant: asked } }, { strapi }) =>
      openApiOfForm(strapi, { tenant: ownTenant(asked), key }),
  }),
  defineEndpoint({
    name: 'showInsight',
    method: 'GET',
    path: '/definitions/:form/insight',
    permission: { action: 'read', subject: 'formInsight' },
    input: z.object({ params, query: z.object({ tenant, days: z.coerce.number().int().min(1).max(400).default(30) }) }),
    handle: async ({ params: { form }, query: { tenant: asked, days } }, { strapi }) =>
      showInsight(strapi, { tenant: ownTenant(asked), form, days }),
  }),
];
