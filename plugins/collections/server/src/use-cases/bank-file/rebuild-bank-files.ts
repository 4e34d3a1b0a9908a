import { enqueue, inTransaction, type Kassenwerk, type OutboxMessage, type Sql } from '@kassenwerk/kernel';
import { countFilesByStatus, type StoredBuildOrder } from '../../stores/bank-file-store';
import type { RunKey } from '../../stores/debit-item-store';
import { askForRelease } from './ask-for-release';
import { notVoid } from './bank-file-errors';
import { buildBankFiles } from './build-bank-files';
import { holdBankFile } from './bank-file-guard';
import { tellRun } from './tell-run';

export const rebuildTopic = 'collections.rebuildBankFiles';

/** Orders files for debits of the run that stand in none; ordered twice before it is done, it is done once. */
export async function orderRebuild(sql: Sql, run: RunKey, order: StoredBuildOrder): Promise<void> {
  const counts = await countFilesByStatus(sql, run);
  // Every rebuild adds files, so their number tells orders apart.
  const key = `${run.runId}:${Object.values(counts).reduce((sum, count) => sum + count, 0)}`;
  await enqueue(sql, { tenant: run.tenant, topic: rebuildTopic, key, payload: { runId: run.runId, order } });
}

/** Has a void file built anew, in the background. @throws KW_BANK_FILE_NOT_VOID */
export function rebuildBankFile(strapi: Kassenwerk, documentId: string): Promise<void> {
  return inTransaction(strapi, async (sql) => {
    const file = await holdBankFile(sql, documentId);
    if (file.status !== 'void') throw notVoid();
    await orderRebuild(sql, { tenant: file.tenant, runId: file.run_id }, file.build_order);
  });
}

/** Carries out an order; without planned debits there is nothing left to do. Two people are asked to release the new files. */
export async function deliverRebuild({ tenant, payload }: OutboxMessage, strapi: Kassenwerk): Promise<void> {
  const { runId, order } = payload as { runId: number; order: StoredBuildOrder };
  const run = { tenant, runId };
  await inTransaction(strapi, async (sql) => {
    const { createdAt, ...rest } = order;
    await buildBankFiles({ ...run, ...rest, createdAt: new Date(createdAt), strapi, sql, now: new Date() });
    await askForRelease(sql, run, order.team);
    await tellRun(sql, run, { kind: 'bankFilesBuilt' });
  });
}
