import type { Sql } from '@kassenwerk/kernel';
import type { Engine } from '../engine';
import { moveChunks, type Chunk } from '../stores/chunk-store';
import { finishItemsOf, loadDueItems, type ItemRow } from '../stores/item-store';
import { loadRunState, type RunState } from '../stores/run-store';
import { publishProgress } from './live-progress';
import type { RunPlan } from './plan';
import { byStage, chunkMoves } from './stage-groups';
import { workGroup } from './work-group';

/** Works on claimed chunks in the transaction that holds them. */
export async function workOnClaim(engine: Engine, plan: RunPlan, sql: Sql, chunks: readonly Chunk[]): Promise<void> {
  const state = await stateForItems(sql, plan);
  const rows = await loadDueItems(sql, plan, chunks, state.current_stage);
  const now = new Date();
  for (const [stageIndex, group] of byStage(rows)) {
    const stage = plan.process.stages[stageIndex]!;
    await workGroup({ engine, plan, sql, now, sums: {}, stage, rows: group, state });
  }
  await moveOn(sql, plan, { chunks, rows, currentStage: state.current_stage });
  await publishProgress(sql, plan);
}

/** The run as its items see it: behind the last stage there is none, so items that catch up end with the last one. */
export async function stateForItems(sql: Sql, { id, process }: RunPlan): Promise<RunState> {
  const state = (await loadRunState(sql, id))!;
  return { ...state, current_stage: Math.min(state.current_stage, process.stages.length - 1) };
}

export interface WorkedChunks {
  chunks: readonly Chunk[];
  rows: readonly ItemRow[];
  currentStage: number;
}

/** Ready items move on with their chunks; only behind the last stage each is marked. */
export async function moveOn(sql: Sql, plan: RunPlan, { chunks, rows, currentStage }: WorkedChunks): Promise<void> {
  const moves = chunkMoves(plan.process, chunks, rows, currentStage);
  await moveChunks(sql, moves);
  const end = plan.process.stages.length;
  const ended = new Set(moves.filter(({ stage }) => stage === end).map(({ id }) => id));
  await finishItemsOf(
    sql,
    plan,
    chunks.filter(({ id, stage }) => ended.has(id) && stage !== end),
  );
}
