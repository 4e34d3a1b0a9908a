import { z } from 'zod';
import { decideRelease } from '../release/decide-release';
import { listReleases, showRelease } from '../release/release-view';
import { defineEndpoint } from './define-endpoint';

const params = z.object({ id: z.string().min(1).max(60) });
const permission = { action: 'read', subject: 'release' };

export const releaseEndpoints = [
  defineEndpoint({
    name: 'listReleases',
    method: 'GET',
    path: '/releases',
    permission,
    input: z.object({}),
    handle: (_input, { strapi }) => listReleases(strapi),
  }),
  defineEndpoint({
    name: 'showRelease',
    method: 'GET',
    path: '/releases/:id',
    permission,
    input: z.object({ params }),
    handle: ({ params: { id } }, { strapi }) => showRelease(strapi, id),
  }),
  // Who may sign what is for the kind of the release to say.
  defineEndpoint({
    name: 'decideRelease',
    method: 'POST',
    path: '/releases/:id/decision',
    permission,
    input: z.object({
      params,
      body: z.strictObject({
        decision: z.enum(['release', 'refuse']),
        hash: z.string().length(64),
        reason: z.string().trim().max(500).optional(),
      }),
    }),
    handle: ({ params: { id }, body }, { strapi }) => decideRelease(strapi, id, body),
  }),
];
