import { defineEndpoint } from '@kassenwerk/kernel';
import { z } from 'zod';
import { cancelRun } from '../use-cases/cancel-run';
import { pauseRun, resumeRun } from '../use-cases/pause-run';
import { showRelease, signRelease } from '../use-cases/release-run';
import { runDetail } from '../use-cases/run-detail';
import { startRun } from '../use-cases/start-run';

const params = z.object({ id: z.string().min(1) });

export const runEndpoints = [
  defineEndpoint({
    name: 'startRun',
    method: 'POST',
    path: '/runs',
    permission: { action: 'start', subject: 'run' },
    input: z.object({
      body: z.strictObject({
        tenant: z.string().min(1),
        process: z.string().min(1),
        variant: z.string().optional(),
        title: z.string().max(200).optional(),
        period: z.string().max(40).optional(),
        params: z.record(z.string(), z.unknown()).optional(),
      }),
    }),
    handle: ({ body }, { strapi }) => startRun(strapi, body),
  }),
  defineEndpoint({
    name: 'runDetail',
    method: 'GET',
    path: '/runs/:id/detail',
    permission: { action: 'read', subject: 'run' },
    input: z.object({ params }),
    handle: ({ params: { id } }, { strapi }) => runDetail(strapi, id),
  }),
  defineEndpoint({
    name: 'pauseRun',
    method: 'POST',
    path: '/runs/:id/pause',
    permission: { action: 'pause', subject: 'run' },
    input: z.object({ params }),
    handle: ({ params: { id } }, { strapi }) => pauseRun(strapi, id),
  }),
  defineEndpoint({
    name: 'resumeRun',
    method: 'POST',
    path: '/runs/:id/resume',
    permission: { action: 'resume', subject: 'run' },
    input: z.object({ params }),
    handle: ({ params: { id } }, { strapi }) => resumeRun(strapi, id),
  }),
  defineEndpoint({
    name: 'cancelRun',
    method: 'POST',
    path: '/runs/:id/cancel',
    permission: { action: 'cancel', subject: 'run' },
    input: z.object({ params, body: z.object({ reason: z.string().trim().min(3).max(500) }) }),
    handle: ({ params: { id }, body: { reason } }, { strapi }) => cancelRun(strapi, id, reason),
  }),
  defineEndpoint({
    name: 'showRelease',
    method: 'GET',
    path: '/runs/:id/release',
    permission: { action: 'read', subject: 'run' },
    input: z.object({ params }),
    handle: ({ params: { id } }, { strapi }) => showRelease(strapi, id),
  }),
  defineEndpoint({
    name: 'signRelease',
    method: 'POST',
    path: '/runs/:id/release',
    permission: { action: 'release', subject: 'run' },
    input: z.object({
      params,
      body: z.strictObject({
        decision: z.enum(['release', 'refuse']),
        hash: z.string().length(64),
        reason: z.string().trim().max(500).optional(),
      }),
    }),
    handle: ({ params: { id }, body }, { strapi }) => signRelease(strapi, id, body),
  }),
];
