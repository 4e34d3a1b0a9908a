import { defineEndpoint, type EndpointContext } from '@kassenwerk/kernel';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import {
  answerMember,
  conversationsOfFund,
  finishConversation,
  readConversation,
  reopenConversation,
} from '../use-cases/answer-members';
import {
  ownConversation,
  ownConversations,
  ownMessageFile,
  ownUnread,
  startConversation,
  writeToFund,
} from '../use-cases/own-messages';
import { openMessageFile } from '../use-cases/message-files';

const member = { action: 'use', subject: 'ownPortal' };
const reading = { action: 'read', subject: 'portalConversation' };
const answering = { action: 'answer', subject: 'portalConversation' };
const params = z.object({ id: z.string().min(1).max(60) });
/** What somebody writes, and the ids of files that were uploaded for it (`/api/forms`, form `portal-message`, field `files`). */
const message = {
  text: z.string().trim().min(1).max(5_000),
  files: z.array(z.string().min(1).max(60)).max(5).default([]),
  uploadKey: z.string().min(20).max(100).optional(),
};

/** What members and the fund write to each other: first what members do, then staff. */
export const messageEndpoints = [
  defineEndpoint({
    name: 'ownUnread',
    method: 'GET',
    path: '/me/unread',
    permission: member,
    input: z.object({}),
    handle: (_input, { strapi }) => ownUnread(strapi),
  }),
  defineEndpoint({
    name: 'ownConversations',
    method: 'GET',
    path: '/me/conversations',
    permission: member,
    input: z.object({}),
    handle: (_input, { strapi }) => ownConversations(strapi),
  }),
  defineEndpoint({
    name: 'ownConversation',
    method: 'GET',
    path: '/me/conversations/:id',
    permission: member,
    input: z.object({ params }),
    handle: ({ params: { id } }, { strapi }) => ownConversation(strapi, id),
  }),
  defineEndpoint({
    name: 'startConversation',
    method: 'POST',
    path: '/me/conversations',
    permission: member,
    input: z.object({
      body: z.strictObject({
        topic: z.string().trim().min(1).max(150),
        ...message,
        reference: z.string().min(1).max(30).optional(),
      }),
    }),
    handle: ({ body }, { strapi }) => startConversation(strapi, body),
  }),
  defineEndpoint({
    name: 'writeToFund',
    method: 'POST',
    path: '/me/conversations/:id/messages',
    permission: member,
    input: z.object({ params, body: z.strictObject(message) }),
    handle: ({ params: { id }, body }, { strapi }) => writeToFund(strapi, id, body),
  }),
  defineEndpoint({
    name: 'ownMessageFile',
    method: 'GET',
    path: '/me/message-files/:id/content',
    permission: member,
    input: z.object({ params }),
    handle: async ({ params: { id } }, { strapi, ctx }) => sendFile(ctx, await ownMessageFile(strapi, id)),
  }),
  defineEndpoint({
    name: 'conversationsOfFund',
    method: 'GET',
    path: '/portal-conversations',
    permission: reading,
    input: z.object({
      query: z.object({
        tenant: z.string().max(60).optional(),
        status: z.enum(['open', 'answered', 'done']).default('open'),
      }),
    }),
    handle: ({ query }, { strapi }) => conversationsOfFund(strapi, query),
  }),
  defineEndpoint({
    name: 'readConversation',
    method: 'GET',
    path: '/portal-conversations/:id',
    permission: reading,
    input: z.object({ params }),
    handle: ({ params: { id } }, { strapi }) => readConversation(strapi, id),
  }),
  defineEndpoint({
    name: 'answerMember',
    method: 'POST',
    path: '/portal-conversations/:id/messages',
    permission: answering,
    input: z.object({ params, body: z.strictObject(message) }),
    handle: ({ params: { id }, body }, { strapi }) => answerMember(strapi, id, body),
  }),
  defineEndpoint({
    name: 'messageFile',
    method: 'GET',
    path: '/message-files/:id/content',
    permission: reading,
    input: z.object({ params }),
    handle: async ({ params: { id } }, { strapi, ctx }) => sendFile(ctx, await openMessageFile(strapi, id)),
  }),
  defineEndpoint({
    name: 'finishConversation',
    method: 'POST',
    path: '/portal-conversations/:id/done',
    permission: answering,
    input: z.object({ params }),
    handle: ({ params: { id } }, { strapi }) => finishConversation(strapi, id),
  }),
  defineEndpoint({
    name: 'reopenConversation',
    method: 'POST',
    path: '/portal-conversations/:id/reopen',
    permission: answering,
    input: z.object({ params }),
    handle: ({ params: { id } }, { strapi }) => reopenConversation(strapi, id),
  }),
];

function sendFile(ctx: EndpointContext['ctx'], { name, content }: { name: string; content: Readable }): void {
  ctx.attachment(name);
  // Never shown in our own origin, whatever it holds.
  ctx.set('Content-Type', 'application/octet-stream');
  ctx.set('Cache-Control', 'no-store');
  ctx.body = content;
}
