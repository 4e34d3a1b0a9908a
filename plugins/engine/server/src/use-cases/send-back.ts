import type { Sql } from '@kassenwerk/kernel';
import type { RunPlan } from '../execution/plan';
import { recallChunksOf } from '../stores/chunk-store';
import { unparkItems } from '../stores/item-store';
import type { RunRecord } from '../stores/run-store';
import { uncountParked } from '../stores/stage-store';
import { pastCutOff, wrongState } from './run-errors';

/** Refuses when items could not catch up with the run any more. The caller holds the lock of the run, so it cannot move on meanwhile. */
export function assertCanCatchUp(run: RunRecord, { process }: RunPlan): void {
  if (run.status === 'done' || run.status === 'cancelled')
    throw process.cutOffStage === undefined
      ? wrongState(run.status, { de: 'fortgeführt', en: 'continued' })
      : pastCutOff();
  if (process.cutOffStage !== undefined && run.current_stage >= process.cutOffStage) throw pastCutOff();
}

/** Sends parked items back to work at the stage and step where they were parked. @returns how many there were */
export async function sendBack(
  sql: Sql,
  run: RunRecord,
  parked: { ids: readonly number[]; stage: number; patch: Record<string, unknown> },
): Promise<number> {
  const items = await unparkItems(sql, parked.ids, parked.patch);
  await recallChunksOf(sql, run.id, parked.ids, parked.stage);
  await uncountParked(sql, { runId: run.id, position: parked.stage }, items);
  return items;
}
