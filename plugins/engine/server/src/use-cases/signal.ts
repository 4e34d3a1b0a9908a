import { enqueue, type Sql } from '@kassenwerk/kernel';
import { loadRun } from '../stores/run-store';
import { insertSignal } from '../stores/signal-store';
import { loadStages } from '../stores/stage-store';
import { runNotFound } from './run-errors';

export const wakeTopic = 'engine.wake';

export interface SignalInput {
  runId: number;
  /** The barrier it is for; by default the one at which the run stands. A signal that comes too early waits for its barrier. */
  stepId?: string;
  payload: Record<string, unknown>;
}

/**
 * Tells a barrier that something has happened outside. Written in the caller's transaction, so it is there exactly when
 * what it speaks of is; workers are called once that has committed.
 */
export async function signal(sql: Sql, { runId, stepId, payload }: SignalInput): Promise<void> {
  const run = await loadRun(sql, runId);
  if (!run) throw runNotFound();
  const step = stepId ?? (await loadStages(sql, runId))[run.current_stage]?.steps[0]?.id;
  if (!step) throw runNotFound();
  const id = await insertSignal(sql, { tenant: run.tenant, runId, stepId: step, payload });
  await enqueue(sql, { tenant: run.tenant, topic: wakeTopic, key: `signal:${id}`, payload: { runId } });
}
