import { enqueue, inTransaction, type Kassenwerk, type OutboxMessage, type Sql } from '@kassenwerk/kernel';
import { countFilesByStatus, newestVoidFile, type StoredBuildOrder } from '../../stores/bank-file-store';
import { askForRelease } from '../../stores/bank-file-task-store';
import type { RunKey } from '../../stores/debit-item-store';
import { notVoid } from './bank-file-errors';
import { buildBankFiles } from './build-bank-files';
import { holdBankFile } from './bank-file-guard';

export const rebuildTopic = 'collections.rebuildBankFiles';

/** Orders new files for the debits of withdrawn ones; ordered twice before it is done, it is done once. */
export async function orderRebuild(sql: Sql, run: RunKey): Promise<void> {
  const counts = await countFilesByStatus(sql, run);
  const { tenant, runId } = run;
  // Each rebuild adds void files or files, so the count tells orders apart.
  const key = `${runId}:${Object.values(counts).reduce((sum, count) => sum + count, 0)}`;
  await enqueue(sql, { tenant, topic: rebuildTopic, key, payload: { runId } });
}

/** Has a void file built anew, in the background. @throws KW_BANK_FILE_NOT_VOID */
export function rebuildBankFile(strapi: Kassenwerk, documentId: string): Promise<void> {
  return inTransaction(strapi, async (sql) => {
    const file = await holdBankFile(sql, documentId);
    if (file.status !== 'void') throw notVoid();
    await orderRebuild(sql, { tenant: file.tenant, runId: file.run_id });
  });
}

/** Carries out an order; without planned debits there is nothing left to do. Two people are asked to release the new files. */
export async function deliverRebuild({ tenant, payload }: OutboxMessage, strapi: Kassenwerk): Promise<void> {
  const run = { tenant, runId: Number(payload['runId']) };
  await inTransaction(strapi, async (sql) => {
    const old = await newestVoidFile(sql, run);
    if (!old) return;
    await buildBankFiles({ ...run, ...orderOf(old.build_order), strapi, sql, now: new Date() });
    await askForRelease(sql, run, old.build_order.team);
  });
}

const orderOf = ({ createdAt, ...order }: StoredBuildOrder) => ({ ...order, createdAt: new Date(createdAt) });
