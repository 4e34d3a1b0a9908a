import { assertMayPublish, defineEndpoint, knownTopics } from '@kassenwerk/kernel';
import { z } from 'zod';
import { compile } from '../domain/compile';
import { parseProcess, parseVariant } from '../domain/compile-process';
import { referenceOf } from '../domain/registry';
import { engineOf } from '../engine';
import { publishProcess } from '../use-cases/publish-process';
import { warningsBeforeStart } from '../use-cases/hand-over-warnings';
import { assertActsFor } from '../use-cases/run-errors';
import { changeSchedule, startSchedule } from '../use-cases/change-schedule';

const params = z.object({ id: z.string().min(1) });

export const configurationEndpoints = [
  defineEndpoint({
    name: 'stepTypes',
    method: 'GET',
    path: '/step-types',
    permission: { action: 'read', subject: 'configurationVersion' },
    input: z.object({}),
    handle: async (_input, { strapi }) => engineOf(strapi).registry.list().map(referenceOf),
  }),
  defineEndpoint({
    name: 'checkProcess',
    method: 'POST',
    path: '/processes/check',
    permission: { action: 'read', subject: 'configurationVersion' },
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
    name: 'publishProcess',
    method: 'POST',
    path: '/processes',
    permission: { action: 'publish', subject: 'configurationVersion' },
    input: z.object({ body: z.strictObject({ tenant: z.string().min(1).max(60), definition: z.unknown() }) }),
    async handle({ body: { tenant, definition } }, { strapi, scope }) {
      assertMayPublish(tenant);
      return publishProcess(strapi, { tenant, definition: parseProcess(definition), author: scope.actor.name });
    },
  }),
  defineEndpoint({
    name: 'processWarnings',
    method: 'GET',
    path: '/process-warnings',
    permission: { action: 'start', subject: 'run' },
    input: z.object({
      query: z.object({
        tenant: z.string().min(1).max(60),
        process: z.string().min(1).max(100),
        variant: z.string().min(1).max(100).optional(),
      }),
    }),
    async handle({ query }, { strapi }) {
      assertActsFor(query.tenant);
      return warningsBeforeStart(strapi, query);
    },
  }),
  defineEndpoint({
    name: 'changeSchedule',
    method: 'PATCH',
    path: '/schedules/:id',
    permission: { action: 'update', subject: 'schedule' },
    input: z.object({
      params,
      body: z.strictObject({
        expression: z.string().max(100).optional(),
        enabled: z.boolean().optional(),
        params: z.record(z.string(), z.unknown()).optional(),
      }),
    }),
    handle: ({ params: { id }, body }, { strapi }) => changeSchedule(strapi, id, body),
  }),
  defineEndpoint({
    name: 'startSchedule',
    method: 'POST',
    path: '/schedules/:id/run',
    permission: { action: 'start', subject: 'schedule' },
    input: z.object({ params }),
    handle: ({ params: { id } }, { strapi }) => startSchedule(strapi, id),
  }),
];
