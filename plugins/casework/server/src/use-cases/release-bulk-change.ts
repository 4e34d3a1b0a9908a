import { enqueue, fail, inTransaction, type OutboxMessage, type ReleaseKind } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import { findBatch, lockBatch, settleBatch } from '../stores/batch-store';
import { applyBatch, bulkChangeKind, hashOfBatch } from './bulk-change';

export const bulkChangeTopic = 'casework.bulkChange';

/** How changes of many cases take part in releases. */
export const bulkChangeReleases: ReleaseKind = {
  kind: bulkChangeKind,
  label: { de: 'Änderung vieler Vorgänge', en: 'Change of many cases' },
  permission: { action: 'release', subject: 'task' },
  signatures: 1,
  besideAuthor: true,
  followsPolicy: true,
  days: 14,
  async show(sql, release) {
    const batch = await findBatch(sql, release.subjectId);
    if (!batch) return { before: null, after: null };
    return { before: { kind: null }, after: { count: batch.items.length, ...batch.action } };
  },
  async inspect(sql, release) {
    const batch = await findBatch(sql, release.subjectId);
    if (batch?.status !== 'open') throw decidedAlready();
    return { hash: hashOfBatch(batch), excluded: release.excluded };
  },
  async decided(sql, { release, status }) {
    if (status === 'open') return;
    await settleBatch(sql, release.subjectId, status === 'released' ? 'signed' : 'dropped');
    if (status !== 'released') return;
    const payload = { batch: release.subjectId };
    await enqueue(sql, { tenant: release.tenant, topic: bulkChangeTopic, key: release.documentId, payload });
  },
};

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
