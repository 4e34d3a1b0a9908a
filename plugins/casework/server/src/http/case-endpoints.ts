import { defineEndpoint, languageOf, type EndpointContext } from '@kassenwerk/kernel';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { lockCase, unlockCase } from '../use-cases/lock-case';
import { openOriginal } from '../use-cases/originals-of-case';
import { showCase } from '../use-cases/show-case';
import { changing, key, params, reading } from './shapes';

/** One case: reading it, and saying that one works on it. */
export const caseEndpoints = [
  defineEndpoint({
    name: 'showCase',
    method: 'GET',
    path: '/cases/:id',
    permission: reading,
    input: z.object({ params }),
    handle: ({ params: { id } }, { strapi, ctx }) => showCase(strapi, id, languageOf(ctx)),
  }),
  defineEndpoint({
    name: 'openOriginal',
    method: 'GET',
    path: '/cases/:id/originals/:original/files/:file',
    permission: reading,
    input: z.object({ params: z.object({ id: key, original: z.string().min(1).max(120), file: key }) }),
    handle: async ({ params: asked }, { strapi, ctx }) => sendFile(ctx, await openOriginal(strapi, asked)),
  }),
  defineEndpoint({
    name: 'lockCase',
    method: 'POST',
    path: '/cases/:id/lock',
    permission: changing,
    input: z.object({ params, body: z.strictObject({ takeOver: z.boolean().default(false) }) }),
    handle: ({ params: { id }, body: { takeOver } }, { strapi }) => lockCase(strapi, { id, takeOver }),
  }),
  defineEndpoint({
    name: 'unlockCase',
    method: 'DELETE',
    path: '/cases/:id/lock',
    permission: changing,
    input: z.object({ params }),
    handle: ({ params: { id } }, { strapi }) => unlockCase(strapi, id),
  }),
];

function sendFile(ctx: EndpointContext['ctx'], { name, content }: { name: string; content: Readable }): void {
  ctx.attachment(name);
  // Never shown in our own origin, whatever it holds.
  ctx.set('Content-Type', 'application/octet-stream');
  ctx.set('Cache-Control', 'no-store');
  ctx.body = content;
}
