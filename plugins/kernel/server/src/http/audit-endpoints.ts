import { z } from 'zod';
import { showAuditValues } from '../audit/show-audit-values';
import { defineEndpoint } from './define-endpoint';

export const auditEndpoints = [
  defineEndpoint({
    name: 'auditValues',
    method: 'GET',
    path: '/audit-records/:id/values',
    permission: { action: 'read', subject: 'auditRecord' },
    input: z.object({ params: z.object({ id: z.string().min(1).max(60) }) }),
    handle: async ({ params: { id } }, { strapi }) => ({ values: await showAuditValues(strapi, id) }),
  }),
];
