import { dataClasses, defineEndpoint } from '@kassenwerk/kernel';
import { z } from 'zod';
import { retentionRuleSchema } from '../domain/retention-rule';
import { reportFiles } from '../use-cases/retention/list-orphans';
import { keptKinds, previewRetention } from '../use-cases/retention/preview-retention';
import { anchorsOfClass, publishRule, rulesOf } from '../use-cases/retention/retention-rules';
import { startRetention } from '../use-cases/retention/run-retention';
import { assertOwnTenant } from './own-tenant';

const ofTenant = z.object({ query: z.object({ tenant: z.string().max(60) }) });

export const retentionEndpoints = [
  defineEndpoint({
    name: 'retentionRules',
    method: 'GET',
    path: '/retention/rules',
    permission: { action: 'read', subject: 'retentionRun' },
    input: ofTenant,
    async handle({ query: { tenant } }, { strapi }) {
      assertOwnTenant(tenant);
      const rules = await rulesOf(strapi, tenant);
      return {
        rules: rules.map((rule) => ({
          ...rule,
          classTitle: dataClasses[rule.dataClass],
          anchors: anchorsOfClass(rule.dataClass),
        })),
        kept: keptKinds(),
      };
    },
  }),
  defineEndpoint({
    name: 'publishRetentionRule',
    method: 'POST',
    path: '/retention/rules',
    permission: { action: 'publish', subject: 'retentionRule' },
    input: z.object({ body: z.strictObject({ tenant: z.string().max(60), ...retentionRuleSchema.shape }) }),
    async handle({ body: { tenant, ...rule } }, { strapi }) {
      assertOwnTenant(tenant);
      return publishRule(strapi, tenant, rule);
    },
  }),
  defineEndpoint({
    name: 'previewRetention',
    method: 'GET',
    path: '/retention/preview',
    permission: { action: 'read', subject: 'retentionRun' },
    input: ofTenant,
    async handle({ query: { tenant } }, { strapi }) {
      assertOwnTenant(tenant);
      return previewRetention(strapi, tenant, new Date());
    },
  }),
  defineEndpoint({
    name: 'retentionFiles',
    method: 'GET',
    path: '/retention/files',
    permission: { action: 'read', subject: 'retentionRun' },
    input: ofTenant,
    async handle({ query: { tenant } }, { strapi }) {
      assertOwnTenant(tenant);
      return reportFiles(strapi, tenant, new Date());
    },
  }),
  defineEndpoint({
    name: 'startRetention',
    method: 'POST',
    path: '/retention/runs',
    permission: { action: 'start', subject: 'retentionRun' },
    input: z.object({ body: z.strictObject({ tenant: z.string().max(60) }) }),
    async handle({ body: { tenant } }, { strapi }) {
      assertOwnTenant(tenant);
      return startRetention(strapi, tenant, new Date());
    },
  }),
];
