import { defineEndpoint } from '@kassenwerk/kernel';
import { z } from 'zod';
import { publishAnswerSettings, showAnswerSettings } from '../use-cases/edit-answer-settings';
import { publishServiceLevelsOf, showServiceLevels, tryServiceLevels } from '../use-cases/edit-service-levels';
import { publishTextModule, showTextModule, textModulesOfFund, tryTextModule } from '../use-cases/edit-text-modules';
import { area, channel, day, key, priority, tenant } from './shapes';

const query = z.object({ tenant });
const definition = z.record(z.string(), z.unknown());
/** What the author began with, as it was shown. */
const revision = z.string().min(1).max(80);
const textKey = z.string().min(1).max(61);

const text = (action: string) => ({ action, subject: 'textModule' });
const levels = (action: string) => ({ action, subject: 'serviceLevel' });

/** What a fund writes, by when, and how: texts for answers, service levels, and settings of answers. */
export const settingsEndpoints = [
  defineEndpoint({
    name: 'listTextModules',
    method: 'GET',
    path: '/text-modules',
    permission: text('read'),
    input: z.object({ query }),
    handle: ({ query: { tenant: asked } }, { strapi }) => textModulesOfFund(strapi, asked),
  }),
  defineEndpoint({
    name: 'showTextModule',
    method: 'GET',
    path: '/text-modules/:module',
    permission: text('read'),
    input: z.object({ params: z.object({ module: textKey }), query }),
    handle: ({ params, query: { tenant: asked } }, { strapi }) =>
      showTextModule(strapi, { tenant: asked, key: params.module }),
  }),
  defineEndpoint({
    name: 'publishTextModule',
    method: 'POST',
    path: '/text-modules/:module/publish',
    permission: text('publish'),
    input: z.object({ params: z.object({ module: textKey }), body: z.strictObject({ tenant, definition, revision }) }),
    handle: ({ params, body }, { strapi }) => publishTextModule(strapi, { ...body, key: params.module }),
  }),
  defineEndpoint({
    name: 'tryTextModule',
    method: 'POST',
    path: '/text-module-preview',
    permission: text('read'),
    input: z.object({
      body: z.strictObject({
        tenant,
        subject: z.string().max(150),
        body: z.string().max(8_000),
        number: z.string().trim().min(1).max(40).optional(),
      }),
    }),
    handle: ({ body }, { strapi }) => tryTextModule(strapi, body),
  }),
  defineEndpoint({
    name: 'showServiceLevels',
    method: 'GET',
    path: '/service-levels',
    permission: levels('read'),
    input: z.object({ query }),
    handle: ({ query: { tenant: asked } }, { strapi }) => showServiceLevels(strapi, asked),
  }),
  defineEndpoint({
    name: 'publishServiceLevels',
    method: 'POST',
    path: '/service-levels/publish',
    permission: levels('publish'),
    input: z.object({ body: z.strictObject({ tenant, definition, revision }) }),
    handle: ({ body }, { strapi }) => publishServiceLevelsOf(strapi, body),
  }),
  defineEndpoint({
    name: 'tryServiceLevels',
    method: 'POST',
    path: '/service-level-preview',
    permission: levels('read'),
    input: z.object({
      body: z.strictObject({
        tenant,
        definition,
        area,
        topic: key.nullable(),
        channel: channel.nullable(),
        priority,
        receivedOn: day,
        timeOfDay: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
      }),
    }),
    handle: ({ body }, { strapi }) => tryServiceLevels(strapi, body),
  }),
  defineEndpoint({
    name: 'showAnswerSettings',
    method: 'GET',
    path: '/answer-settings',
    permission: levels('read'),
    input: z.object({ query }),
    handle: ({ query: { tenant: asked } }, { strapi }) => showAnswerSettings(strapi, asked),
  }),
  defineEndpoint({
    name: 'publishAnswerSettings',
    method: 'POST',
    path: '/answer-settings/publish',
    permission: levels('publish'),
    input: z.object({ body: z.strictObject({ tenant, definition, revision }) }),
    handle: ({ body }, { strapi }) => publishAnswerSettings(strapi, body),
  }),
];
