import type { RunEnded } from '@kassenwerk/engine';
import { inTransaction, type Kassenwerk } from '@kassenwerk/kernel';
import { filesOfRun } from '../../stores/bank-file-store';
import { withdrawPlanned } from '../../stores/debit-item-store';
import { voidBankFile } from './void-bank-file';

/** After a run was cancelled: files that have not gone to the bank are void, and its debits are withdrawn. */
export async function withdrawCancelledRun({ tenant, runId, status }: RunEnded, strapi: Kassenwerk): Promise<void> {
  if (status !== 'cancelled') return;
  await inTransaction(strapi, async (sql) => {
    const run = { tenant, runId };
    const reason = 'run cancelled';
    for (const file of await filesOfRun(sql, run, ['built', 'checked', 'firstSignature', 'released'])) {
      await voidBankFile(sql, file, { cause: 'withdrawn', reason });
    }
    await withdrawPlanned(sql, run, null);
  });
}
