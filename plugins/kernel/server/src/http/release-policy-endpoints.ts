import { z } from 'zod';
import { assertMayPublish, publishConfiguration } from '../configuration/publish-configuration';
import { policyKey, releasePolicySchema } from '../configuration/release-policy';
import { defineEndpoint } from './define-endpoint';

export const releasePolicyEndpoints = [
  /** How many people it takes to change configuration in a fund, or with the tenant `*` in every fund that says nothing of its own. */
  defineEndpoint({
    name: 'changeReleasePolicy',
    method: 'PUT',
    path: '/release-policy',
    permission: { action: 'publish', subject: 'configurationVersion' },
    input: z.object({ body: releasePolicySchema.extend({ tenant: z.string().min(1).max(60) }) }),
    async handle({ body: { tenant, ...definition } }, { strapi, scope }) {
      assertMayPublish(tenant);
      return publishConfiguration(strapi, { ...policyKey(tenant), definition, author: scope.actor.name });
    },
  }),
];
