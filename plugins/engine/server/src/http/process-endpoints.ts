import { assertMayPublish, defineEndpoint, knownTopics, ownTenant } from '@kassenwerk/kernel';
import { z } from 'zod';
import { compile } from '../domain/compile';
import { parseProcess, parseVariant } from '../domain/compile-process';
import { referenceOf } from '../domain/registry';
import { engineOf } from '../engine';
import { reviewProcess } from '../use-cases/check-process';
import { warningsBeforeStart } from '../use-cases/hand-over-warnings';
import { publishProcess } from '../use-cases/publish-process';
import { assertActsFor } from '../use-cases/run-errors';
import { namesOfConfigurations, processesOfFund, showProcess } from '../use-cases/show-process';

const tenant = z.string().min(1).max(60);
const reading = { action: 'read', subject: 'configurationVersion' };

export const processEndpoints = [
  defineEndpoint({
    name: 'stepTypes',
    method: 'GET',
    path: '/step-types',
    permission: reading,
    input: z.object({}),
    handle: async (_input, { strapi }) => engineOf(strapi).registry.list().map(referenceOf),
  }),
  defineEndpoint({
    name: 'listConfigurationNames',
    method: 'GET',
    path: '/configuration-names',
    permission: reading,
    input: z.object({ query: z.object({ tenant, kind: z.string().min(1).max(60) }) }),
    handle: async ({ query }, { strapi }) => namesOfConfigurations(strapi, ownTenant(query.tenant), query.kind),
  }),
  defineEndpoint({
    name: 'listProcesses',
    method: 'GET',
    path: '/processes',
    permission: reading,
    input: z.object({ query: z.object({ tenant }) }),
    handle: async ({ query }, { strapi }) => processesOfFund(strapi, ownTenant(query.tenant)),
  }),
  defineEndpoint({
    name: 'showProcess',
    method: 'GET',
    path: '/processes/:process',
    permission: reading,
    answers: 'configuration',
    input: z.object({ params: z.object({ process: z.string().min(1).max(80) }), query: z.object({ tenant }) }),
    handle: async ({ params, query }, { strapi }) =>
      showProcess(strapi, { tenant: ownTenant(query.tenant), key: params.process }),
  }),
  defineEndpoint({
    name: 'checkProcess',
    method: 'POST',
    path: '/processes/check',
    permission: reading,
    input: z.object({ body: z.strictObject({ definition: z.unknown(), variant: z.unknown().optional() }) }),
    handle: async ({ body }, { strapi }) => {
      const variant = body.variant === undefined ? undefined : parseVariant(body.variant);
      const { registry } = engineOf(strapi);
      const topics = new Set(knownTopics());
      const { problems = [] } = compile(parseProcess(body.definition), registry, {
        variant,
        template: !variant,
        topics,
      });
      return { problems };
    },
  }),
  defineEndpoint({
    name: 'reviewProcess',
    method: 'POST',
    path: '/processes/review',
    permission: reading,
    answers: 'configuration',
    input: z.object({ body: z.strictObject({ tenant, definition: z.unknown() }) }),
    handle: async ({ body }, { strapi }) =>
      reviewProcess(strapi, ownTenant(body.tenant), parseProcess(body.definition)),
  }),
  defineEndpoint({
    name: 'publishProcess',
    method: 'POST',
    path: '/processes',
    permission: { action: 'publish', subject: 'configurationVersion' },
    input: z.object({
      body: z.strictObject({ tenant, definition: z.unknown(), revision: z.string().max(80).optional() }),
    }),
    async handle({ body: { tenant: asked, definition, revision } }, { strapi, scope }) {
      assertMayPublish(asked);
      const author = scope.actor.name;
      return publishProcess(strapi, { tenant: asked, definition: parseProcess(definition), author, revision });
    },
  }),
  defineEndpoint({
    name: 'processWarnings',
    method: 'GET',
    path: '/process-warnings',
    permission: { action: 'start', subject: 'run' },
    input: z.object({
      query: z.object({
        tenant,
        process: z.string().min(1).max(100),
        variant: z.string().min(1).max(100).optional(),
      }),
    }),
    async handle({ query }, { strapi }) {
      assertActsFor(query.tenant);
      return warningsBeforeStart(strapi, query);
    },
  }),
];
