import { defineEndpoint } from '@kassenwerk/kernel';
import { z } from 'zod';
import { caseReport } from '../use-cases/case-report';
import { day, tenant } from './shapes';

/** What team leads look at. */
export const reportEndpoints = [
  defineEndpoint({
    name: 'caseReport',
    method: 'GET',
    path: '/case-report',
    permission: { action: 'read', subject: 'caseReport' },
    input: z.object({ query: z.object({ tenant, from: day, to: day }) }),
    handle: ({ query }, { strapi }) => caseReport(strapi, query),
  }),
];
