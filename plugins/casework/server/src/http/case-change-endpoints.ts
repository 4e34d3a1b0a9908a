import { defineEndpoint } from '@kassenwerk/kernel';
import { z } from 'zod';
import { addTask } from '../use-cases/add-task';
import { assignCase } from '../use-cases/assign-case';
import { closeCase, reopenCase } from '../use-cases/close-case';
import { correctCase } from '../use-cases/correct-case';
import { linkCases, unlinkCases } from '../use-cases/link-cases';
import { matchCase } from '../use-cases/match-case';
import { mergeCase, splitCase, unmergeCase } from '../use-cases/move-parts';
import { followUpOn, noteOnCase } from '../use-cases/note-and-wait';
import { area, changing, day, key, params, priority, revision } from './shapes';

const text = (most: number) => z.string().trim().min(1).max(most);

/** What people do with a case. `revision` is what they saw. */
export const caseChangeEndpoints = [
  defineEndpoint({
    name: 'noteOnCase',
    method: 'POST',
    path: '/cases/:id/notes',
    permission: changing,
    input: z.object({ params, body: z.strictObject({ text: text(5_000) }) }),
    handle: ({ params: { id }, body }, { strapi }) => noteOnCase(strapi, id, body.text),
  }),
  defineEndpoint({
    name: 'followUpOn',
    method: 'POST',
    path: '/cases/:id/follow-up',
    permission: changing,
    input: z.object({
      params,
      body: z.strictObject({ revision, on: day.nullable(), reason: text(1_000).optional() }),
    }),
    handle: ({ params: { id }, body }, { strapi }) => followUpOn(strapi, { id, ...body }),
  }),
  defineEndpoint({
    name: 'assignCase',
    method: 'POST',
    path: '/cases/:id/assign',
    permission: changing,
    input: z.object({
      params,
      body: z.strictObject({
        revision,
        assignee: key.optional(),
        team: key.optional(),
        reason: text(1_000).optional(),
      }),
    }),
    handle: ({ params: { id }, body }, { strapi }) => assignCase(strapi, { id, ...body }),
  }),
  defineEndpoint({
    name: 'matchCase',
    method: 'POST',
    path: '/cases/:id/member',
    permission: changing,
    input: z.object({ params, body: z.strictObject({ revision, memberId: key }) }),
    handle: ({ params: { id }, body }, { strapi }) => matchCase(strapi, { id, ...body }),
  }),
  defineEndpoint({
    name: 'correctCase',
    method: 'POST',
    path: '/cases/:id/correct',
    permission: changing,
    input: z.object({
      params,
      body: z.strictObject({ revision, area, topic: key, priority: priority.optional() }),
    }),
    handle: ({ params: { id }, body }, { strapi }) => correctCase(strapi, { id, ...body }),
  }),
  defineEndpoint({
    name: 'closeCase',
    method: 'POST',
    path: '/cases/:id/close',
    permission: changing,
    input: z.object({ params, body: z.strictObject({ revision, reason: text(1_000) }) }),
    handle: ({ params: { id }, body }, { strapi }) => closeCase(strapi, { id, ...body }),
  }),
  defineEndpoint({
    name: 'reopenCase',
    method: 'POST',
    path: '/cases/:id/reopen',
    permission: changing,
    input: z.object({ params, body: z.strictObject({ revision }) }),
    handle: ({ params: { id }, body }, { strapi }) => reopenCase(strapi, { id, ...body }),
  }),
  defineEndpoint({
    name: 'splitCase',
    method: 'POST',
    path: '/cases/:id/split',
    permission: changing,
    input: z.object({
      params,
      body: z.strictObject({
        revision,
        title: text(200),
        topic: key,
        originals: z.array(z.string().min(1).max(120)).max(50),
      }),
    }),
    handle: ({ params: { id }, body }, { strapi }) => splitCase(strapi, { id, ...body }),
  }),
  defineEndpoint({
    name: 'mergeCase',
    method: 'POST',
    path: '/cases/:id/merge',
    permission: changing,
    input: z.object({ params, body: z.strictObject({ revision, into: key }) }),
    handle: ({ params: { id }, body }, { strapi }) => mergeCase(strapi, { id, ...body }),
  }),
  defineEndpoint({
    name: 'unmergeCase',
    method: 'POST',
    path: '/cases/:id/unmerge',
    permission: changing,
    input: z.object({ params, body: z.strictObject({ revision }) }),
    handle: ({ params: { id }, body }, { strapi }) => unmergeCase(strapi, { id, ...body }),
  }),
  defineEndpoint({
    name: 'linkCases',
    method: 'POST',
    path: '/cases/:id/links',
    permission: changing,
    input: z.object({ params, body: z.strictObject({ other: key }) }),
    handle: ({ params: { id }, body: { other } }, { strapi }) => linkCases(strapi, { id, other }),
  }),
  defineEndpoint({
    name: 'unlinkCases',
    method: 'DELETE',
    path: '/cases/:id/links/:other',
    permission: changing,
    input: z.object({ params: z.object({ id: key, other: key }) }),
    handle: ({ params: { id, other } }, { strapi }) => unlinkCases(strapi, { id, other }),
  }),
  defineEndpoint({
    name: 'addTaskToCase',
    method: 'POST',
    path: '/cases/:id/tasks',
    permission: { action: 'create', subject: 'task' },
    input: z.object({
      params,
      body: z.strictObject({ title: text(200), dueOn: day.optional(), description: text(2_000).optional() }),
    }),
    handle: ({ params: { id }, body }, { strapi }) => addTask(strapi, { id, ...body }),
  }),
];
