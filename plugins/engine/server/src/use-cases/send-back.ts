import type { Sql } from '@kassenwerk/kernel';
import { publishChange } from '../execution/live-progress';
import type { RunPlan } from '../execution/plan';
import { recallChunksOf } from '../stores/chunk-store';
import { unparkItems } from '../stores/item-store';
import { reopenRun, type RunRecord } from '../stores/run-store';
import { uncountParked } from '../stores/stage-store';
import { pastCutOff, wrongState } from './run-errors';

/** Refuses when items could not catch up with the run any more. The caller holds the lock of the run, so it cannot move on meanwhile. */
export function assertCanCatchUp(run: RunRecord, { process }: RunPlan): void {
  const { cutOffStage } = process;
  const isOver = run.status === 'done' || run.status === 'cancelled';
  if (cutOffStage !== undefined && (isOver || run.current_stage >= cutOffStage)) throw pastCutOff();
  if (run.status === 'cancelled') throw wrongState(run.status, { de: 'fortgeführt', en: 'continued' });
}

/**
 * Sends parked items back to work at the stage and step where they were parked. A run that was at its end meanwhile ends once more with
 * them. @returns how many there were
 */
export async function sendBack(
  sql: Sql,
  run: RunRecord,
  parked: { ids: readonly number[]; stage: number; patch: Record<string, unknown> },
): Promise<number> {
  if (run.status === 'done') {
    await reopenRun(sql, run.id);
    await publishChange(sql, { id: run.id, documentId: run.document_id, tenant: run.tenant }, 'resumed');
  }
  const items = await unparkItems(sql, parked.ids, parked.patch);
  await recallChunksOf(sql, run.id, parked.ids, parked.stage);
  await uncountParked(sql, { runId: run.id, position: parked.stage }, items);
  return items;
}
