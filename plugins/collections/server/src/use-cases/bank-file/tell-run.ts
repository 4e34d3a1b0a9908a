import { signal } from '@kassenwerk/engine';
import type { Sql } from '@kassenwerk/kernel';
import { waitingSteps } from '../../stores/barrier-store';

/** Barriers that look at the state of bank files; the signal only tells them to look again. */
const fileBarriers = ['collections.releaseBankFile', 'collections.awaitBankStatus'];

/** Wakes the barriers of a file's run. A run that has ended needs to hear nothing: files may outlive it. */
export async function tellRun(
  sql: Sql,
  { tenant, runId }: { tenant: string; runId: number },
  payload: Record<string, unknown>,
): Promise<void> {
  for (const { stepId } of await waitingSteps(sql, tenant, [runId], fileBarriers))
    await signal(sql, { runId, stepId, payload });
}
