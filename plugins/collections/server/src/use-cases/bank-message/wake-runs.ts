import { signal } from '@kassenwerk/engine';
import type { Sql } from '@kassenwerk/kernel';
import { waitingSteps } from '../../stores/barrier-store';
import { runsOfMessage } from '../../stores/bank-event-store';

/** Barriers that look at the state of bank files and debits; the signal only tells them to look again. */
export const bankBarriers = ['collections.awaitBankStatus', 'collections.awaitReturns'];

/** Tells the runs behind a file of the bank that it has been read. */
export async function wakeRuns(sql: Sql, tenant: string, messageId: number): Promise<void> {
  const runIds = await runsOfMessage(sql, tenant, messageId);
  if (runIds.length === 0) return;
  for (const { runId, stepId } of await waitingSteps(sql, tenant, runIds, bankBarriers)) {
    await signal(sql, { runId, stepId, payload: { bankMessageId: messageId } });
  }
}
