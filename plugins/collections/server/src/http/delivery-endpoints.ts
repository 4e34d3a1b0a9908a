import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import {
  defineEndpoint,
  fail,
  fileOf,
  maskedCsv,
  numbersHiddenFrom,
  requireScope,
  seesEverything,
  withSql,
} from '@kassenwerk/kernel';
import { z } from 'zod';
import { tenantFolder } from '../stores/data-folder';
import { findDeliveryByDocumentId } from '../stores/delivery-store';
import { findFeedbackFile, listFeedbackFiles } from '../stores/feedback-store';
import { receiveDelivery } from '../use-cases/receive-delivery';
import { writeRejectionReport } from '../use-cases/rejection-report';

const notFound = () =>
  fail('notFound', 'KW_NOT_FOUND', {
    de: 'Diesen Datensatz gibt es nicht, oder Sie dürfen ihn nicht sehen.',
    en: 'This record does not exist, or you may not see it.',
  });

/** A person may name only a fund of the own scope; another one looks as if it did not exist. */
export function assertOwnTenant(tenant: string): void {
  const { tenants } = requireScope();
  if (tenants !== 'all' && !tenants.includes(tenant)) throw notFound();
}

const uploadDelivery = defineEndpoint({
  name: 'uploadDelivery',
  method: 'POST',
  path: '/deliveries',
  permission: { action: 'create', subject: 'delivery' },
  takes: 'file',
  input: z.object({ query: z.object({ tenant: z.string(), fileName: z.string().min(1).max(200) }) }),
  async handle({ query }, { strapi, ctx }) {
    assertOwnTenant(query.tenant);
    const row = await receiveDelivery(strapi, { ...query, source: 'upload', content: fileOf(ctx) });
    return { documentId: row.document_id, status: row.status, memberCount: row.member_count };
  },
});

const downloadRejections = defineEndpoint({
  name: 'downloadRejections',
  method: 'GET',
  path: '/deliveries/:id/rejections',
  permission: { action: 'read', subject: 'delivery' },
  input: z.object({ params: z.object({ id: z.string() }) }),
  async handle({ params }, { strapi, ctx }) {
    const file = await withSql(strapi, async (sql) => {
      const delivery = await findDeliveryByDocumentId(sql, params.id);
      if (!delivery) throw notFound();
      return writeRejectionReport(sql, { tenant: delivery.tenant, deliveryId: delivery.id });
    });
    ctx.attachment(file.fileName);
    ctx.body = createReadStream(file.path);
  },
});

const feedbackFiles = defineEndpoint({
  name: 'feedbackFiles',
  method: 'GET',
  path: '/runs/:id/feedback-files',
  permission: { action: 'read', subject: 'run' },
  input: z.object({ params: z.object({ id: z.coerce.number().int() }) }),
  async handle({ params }, { strapi }) {
    const files = await withSql(strapi, (sql) => listFeedbackFiles(sql, params.id));
    if (!files) throw notFound();
    return files;
  },
});

const downloadFeedbackFile = defineEndpoint({
  name: 'downloadFeedbackFile',
  method: 'GET',
  path: '/feedback-files/:id/download',
  permission: { action: 'read', subject: 'delivery' },
  input: z.object({ params: z.object({ id: z.string() }) }),
  async handle({ params }, { strapi, scope, ctx }) {
    const file = await withSql(strapi, (sql) => findFeedbackFile(sql, params.id));
    if (!file) throw notFound();
    // The stored name decides, never a path from outside.
    const content = createReadStream(join(await tenantFolder(file.tenant, 'feedback'), file.file_name));
    const locked = await numbersHiddenFrom(strapi, scope, file.tenant);
    const isWhole = locked.size === 0 && (file.kind !== 'members' || seesEverything(scope));
    // A copy with masked values has another name, so that nobody takes it for the file that was handed over.
    ctx.attachment(isWhole ? file.file_name : `verdeckt_${file.file_name}`);
    ctx.body = isWhole ? content : pipeline(content, maskedCsv(scope, file.tenant, locked), () => undefined);
  },
});

export const deliveryEndpoints = [uploadDelivery, downloadRejections, feedbackFiles, downloadFeedbackFile];
