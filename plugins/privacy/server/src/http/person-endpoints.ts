import { defineEndpoint } from '@kassenwerk/kernel';
import { z } from 'zod';
import { exportPerson } from '../use-cases/person/export-person';
import { lockPerson } from '../use-cases/person/lock-person';

const params = z.object({ id: z.string().min(1).max(60) });

export const personEndpoints = [
  defineEndpoint({
    name: 'exportPerson',
    method: 'GET',
    path: '/members/:id/export',
    permission: { action: 'export', subject: 'member' },
    input: z.object({ params }),
    async handle({ params: { id } }, { strapi, ctx }) {
      const { fileName, stream } = await exportPerson(strapi, id, new Date());
      ctx.attachment(fileName);
      return stream;
    },
  }),
  defineEndpoint({
    name: 'lockPerson',
    method: 'POST',
    path: '/members/:id/lock',
    permission: { action: 'lock', subject: 'member' },
    input: z.object({
      params,
      body: z.strictObject({ locked: z.boolean(), reason: z.string().trim().min(3).max(500) }),
    }),
    handle: ({ params: { id }, body }, { strapi }) => lockPerson(strapi, id, body),
  }),
];
