import { batchReleases, fail, inTransaction, type OutboxMessage } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import { findBatch, lockBatch, settleBatch } from '../stores/batch-store';
import { applyBatch, bulkChangeKind, hashOfBatch } from './bulk-change';

export const bulkChangeTopic = 'casework.bulkChange';

/** How changes of many cases take part in releases. */
export const bulkChangeReleases = batchReleases({
  kind: bulkChangeKind,
  label: { de: 'Änderung vieler Vorgänge', en: 'Change of many cases' },
  permission: { action: 'release', subject: 'caseBatch' },
  topic: bulkChangeTopic,
  find: findBatch,
  hashOf: hashOfBatch,
  show: ({ items, action: { answer, ...action } }) => ({
    before: { kind: null },
    after: { count: items.length, ...action, ...(answer as object | undefined) },
  }),
  settle: settleBatch,
  decidedAlready: () => decidedAlready(),
});

/** Outbox handler; told twice it does nothing the second time. */
export const carryOutBulkChange = async ({ payload }: OutboxMessage, strapi: Kassenwerk): Promise<void> => {
  await inTransaction(strapi, async (sql) => {
    const batch = await lockBatch(sql, String(payload['batch']));
    if (batch?.status === 'signed') await applyBatch(strapi, sql, batch);
  });
};

const decidedAlready = () =>
  fail('conflict', 'KW_CASE_BATCH_DECIDED', {
    de: 'Über diese Vorgänge ist schon entschieden. Bitte laden Sie die Seite neu.',
    en: 'These cases have been decided on already. Please reload the page.',
  });
