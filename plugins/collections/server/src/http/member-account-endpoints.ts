import { defineEndpoint, isCivilDate } from '@kassenwerk/kernel';
import { z } from 'zod';
import { grantDeferral } from '../use-cases/grant-deferral';
import { memberOverview } from '../use-cases/member-overview';

const showMemberOverview = defineEndpoint({
  name: 'memberOverview',
  method: 'GET',
  path: '/members/:id/overview',
  permission: { action: 'read', subject: 'member' },
  input: z.object({ params: z.object({ id: z.string() }) }),
  handle: ({ params }, { strapi, scope }) => memberOverview(strapi, params.id, scope),
});

const defer = defineEndpoint({
  name: 'grantDeferral',
  method: 'POST',
  path: '/members/:id/deferral',
  permission: { action: 'defer', subject: 'receivable' },
  input: z.object({
    params: z.object({ id: z.string() }),
    body: z.strictObject({
      until: z.string().refine(isCivilDate),
      reason: z.string().trim().min(3).max(500),
    }),
  }),
  handle: ({ params, body }, { strapi }) => grantDeferral(strapi, params.id, body),
});

export const memberAccountEndpoints = [showMemberOverview, defer];
