import { defineEndpoint } from '@kassenwerk/kernel';
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
  ownUnread,
  startConversation,
  writeToFund,
} from '../use-cases/own-messages';

const member = { action: 'use', subject: 'ownPortal' };
const reading = { action: 'read', subject: 'portalConversation' };
const answering = { action: 'answer', subject: 'portalConversation' };
const params = z.object({ id: z.string().min(1).max(60) });
const text = z.string().trim().min(1).max(5_000);

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
        text,
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
    input: z.object({ params, body: z.strictObject({ text }) }),
    handle: ({ params: { id }, body }, { strapi }) => writeToFund(strapi, id, body.text),
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
    input: z.object({ params, body: z.strictObject({ text }) }),
    handle: ({ params: { id }, body }, { strapi }) => answerMember(strapi, id, body.text),
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
