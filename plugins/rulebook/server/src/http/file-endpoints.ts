import { defineEndpoint, fileOf, ownTenant } from '@kassenwerk/kernel';
import { z } from 'zod';
import { formatNames } from '../files/formats';
import { exportTable, importTable } from '../use-cases/table-files';
import { params, query, reading, tableKey, writing } from './shapes';

/** Tables as files: to look at, to change elsewhere, and to take along. */
export const fileEndpoints = [
  defineEndpoint({
    name: 'downloadTable',
    method: 'GET',
    path: '/tables/:table/file',
    permission: reading,
    input: z.object({ params, query: query.extend({ format: z.enum(formatNames).default('xlsx') }) }),
    async handle({ params: { table: key }, query: { tenant: asked, format } }, { strapi, ctx }) {
      const file = await exportTable(strapi, { tenant: ownTenant(asked), key, format });
      ctx.attachment(file.fileName);
      ctx.type = file.mediaType;
      ctx.body = file.content;
    },
  }),
  defineEndpoint({
    name: 'readTableFile',
    method: 'POST',
    path: '/table-files',
    permission: writing,
    answers: 'configuration',
    takes: 'file',
    /** Without `table` the file must say by itself which table it is. */
    input: z.object({ query: query.extend({ table: tableKey.optional(), fileName: z.string().max(200).optional() }) }),
    handle: async ({ query: { tenant: asked, table } }, { strapi, ctx }) =>
      importTable(strapi, { tenant: ownTenant(asked), key: table, file: fileOf(ctx) }),
  }),
];
