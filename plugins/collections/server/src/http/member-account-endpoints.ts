import { defineEndpoint } from '@kassenwerk/kernel';
import { z } from 'zod';
import { memberOverview } from '../use-cases/member-overview';

const showMemberOverview = defineEndpoint({
  name: 'memberOverview',
  method: 'GET',
  path: '/members/:id/overview',
  permission: { action: 'read', subject: 'member' },
  input: z.object({ params: z.object({ id: z.string() }) }),
  handle: ({ params }, { strapi, scope }) => memberOverview(strapi, params.id, scope),
});

export const memberAccountEndpoints = [showMemberOverview];
