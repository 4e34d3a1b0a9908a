import { signal } from '@kassenwerk/engine';
import type { Sql } from '@kassenwerk/kernel';
import { stepsAwaitingBank } from '../../stores/barrier-store';

/** Barriers that look at the state of bank files and debits; the signal only tells them to look again. */
const bankBarriers = ['collections.awaitBankStatus', 'collections.awaitReturns'];

/** Tells the runs that wait for the bank that a file of it has been read. */
export async function wakeRuns(sql: Sql, tenant: string, messageId: number): Promise<void> {
  for (const { runId, stepId } of await stepsAwaitingBank(sql, tenant, bankBarriers)) {
    await signal(sql, { runId, stepId, payload: { bankMessageId: messageId } });
  }
}
