import { nextItemStage } from '../domain/compiled';
import type { ItemRow } from '../stores/item-store';
import type { RunState } from '../stores/run-store';
import type { RunPlan } from './plan';

/** Items that catch up are worked on stage by stage, beside those that are on time. */
export function byStage(rows: readonly ItemRow[]): [number, ItemRow[]][] {
  const groups = new Map<number, ItemRow[]>();
  for (const row of rows) {
    const group = groups.get(row.stage);
    if (group) group.push(row);
    else groups.set(row.stage, [row]);
  }
  return [...groups].sort(([a], [b]) => a - b);
}

/** Where a chunk has to be looked at next. Items that catch up may have come to a stage that is already open to them. */
export function followingStage(plan: RunPlan, state: RunState, rows: readonly ItemRow[]): number {
  const reached = byStage(rows).map(([stage]) => nextItemStage(plan.process, stage + 1));
  return Math.min(nextItemStage(plan.process, state.current_stage + 1), ...reached);
}
