import { z } from 'zod';
import { assertMayPublish, publishConfiguration } from '../configuration/publish-configuration';
import { policyKey, releasePolicySchema } from '../configuration/release-policy';
import { mayIn } from '../ability/ability';
import { fail } from '../errors/kassenwerk-error';
import { showPolicy } from '../release/show-policy';
import { defineEndpoint } from './define-endpoint';

const tenant = z.string().min(1).max(60);

export const releasePolicyEndpoints = [
  defineEndpoint({
    name: 'showReleasePolicy',
    method: 'GET',
    path: '/release-policy',
    permission: { action: 'read', subject: 'release' },
    input: z.object({ query: z.object({ tenant }) }),
    async handle({ query }, { strapi, scope }) {
      if (!mayIn(scope.ability, query.tenant, 'read', 'release')) throw forbidden();
      return showPolicy(strapi, query.tenant);
    },
  }),
  /** How many people it takes to change configuration in a fund, or with the tenant `*` in every fund that says nothing of its own. */
  defineEndpoint({
    name: 'changeReleasePolicy',
    method: 'PUT',
    path: '/release-policy',
    permission: { action: 'publish', subject: 'configurationVersion' },
    input: z.object({ body: releasePolicySchema.extend({ tenant }) }),
    async handle({ body: { tenant, ...definition } }, { strapi, scope }) {
      assertMayPublish(tenant);
      return publishConfiguration(strapi, { ...policyKey(tenant), definition, author: scope.actor.name });
    },
  }),
];

const forbidden = () =>
  fail('forbidden', 'KW_TENANT_FORBIDDEN', {
    de: 'Für diesen Mandanten arbeiten Sie nicht. Bitte wählen Sie einen Ihrer Mandanten.',
    en: 'You do not work for this fund. Please choose one of your funds.',
  });
