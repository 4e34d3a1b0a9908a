import { defineEndpoint } from '@kassenwerk/kernel';
import { z } from 'zod';
import { answerCase } from '../use-cases/answer-case';
import { previewAnswer, textModulesFor } from '../use-cases/text-modules';
import { changing, params, reading, revision } from './shapes';

const text = { subject: z.string().max(150), body: z.string().max(8_000) };

/** What is written back to the member. */
export const answerEndpoints = [
  defineEndpoint({
    name: 'textModules',
    method: 'GET',
    path: '/cases/:id/text-modules',
    permission: reading,
    input: z.object({ params }),
    handle: ({ params: { id } }, { strapi }) => textModulesFor(strapi, id),
  }),
  defineEndpoint({
    name: 'previewAnswer',
    method: 'POST',
    path: '/cases/:id/answer-preview',
    permission: changing,
    input: z.object({ params, body: z.strictObject(text) }),
    handle: ({ params: { id }, body }, { strapi }) => previewAnswer(strapi, { id, ...body }),
  }),
  defineEndpoint({
    name: 'answerCase',
    method: 'POST',
    path: '/cases/:id/answers',
    permission: changing,
    input: z.object({
      params,
      body: z.strictObject({
        revision,
        channel: z.enum(['portal', 'email', 'letter']),
        subject: text.subject.trim().min(1),
        body: text.body.trim().min(1),
        closes: z.boolean(),
      }),
    }),
    handle: ({ params: { id }, body }, { strapi }) => answerCase(strapi, { id, ...body }),
  }),
];
