import { defineEndpoint, fail, fileOf, inTransaction } from '@kassenwerk/kernel';
import { z } from 'zod';
import { eventsOfMessage, totalsOfMessage } from '../stores/bank-event-store';
import { findMessage, type BankMessageRow } from '../stores/bank-message-store';
import { receiveBankMessage } from '../use-cases/bank-message/receive-bank-message';
import { assertOwnTenant } from './delivery-endpoints';

const uploadBankMessage = defineEndpoint({
  name: 'uploadBankMessage',
  method: 'POST',
  path: '/bank-messages',
  permission: { action: 'create', subject: 'bankMessage' },
  takes: 'file',
  input: z.object({ query: z.object({ tenant: z.string(), fileName: z.string().min(1).max(200) }) }),
  async handle({ query }, { strapi, ctx }) {
    assertOwnTenant(query.tenant);
    const row = await receiveBankMessage(strapi, { ...query, source: 'upload', stream: fileOf(ctx) });
    if (row.problem) throw refused(row);
    return { documentId: row.document_id, status: row.status, counts: row.counts, warnings: row.warnings };
  },
});

const refused = ({ problem, document_id: documentId }: BankMessageRow) =>
  fail('invalid', problem!.code, problem!.text, { details: { documentId } });

const showBankMessage = defineEndpoint({
  name: 'showBankMessage',
  method: 'GET',
  path: '/bank-messages/:id',
  permission: { action: 'read', subject: 'bankMessage' },
  input: z.object({ params: z.object({ id: z.string() }) }),
  handle: ({ params }, { strapi }) =>
    inTransaction(strapi, async (sql) => {
      const row = await findMessage(sql, params.id);
      if (!row) throw messageNotFound();
      const { tenant, id } = row;
      return {
        message: messageView(row),
        events: await eventsOfMessage(sql, tenant, id),
        totals: row.counts,
        sums: await totalsOfMessage(sql, tenant, id),
      };
    }),
});

const messageView = (row: BankMessageRow) => ({
  id: row.id,
  documentId: row.document_id,
  tenant: row.tenant,
  fileName: row.file_name,
  type: row.type,
  status: row.status,
  source: row.source,
  sha256: row.sha256,
  counts: row.counts,
  warnings: (row.warnings ?? []).map(({ code, text, count }) => ({ ...text, code, count })),
  problem: row.problem && { ...row.problem.text, code: row.problem.code },
  receivedAt: row.received_at,
});

const messageNotFound = () =>
  fail('notFound', 'KW_NOT_FOUND', {
    de: 'Diesen Datensatz gibt es nicht, oder Sie dürfen ihn nicht sehen.',
    en: 'This record does not exist, or you may not see it.',
  });

export const bankMessageEndpoints = [uploadBankMessage, showBankMessage];
