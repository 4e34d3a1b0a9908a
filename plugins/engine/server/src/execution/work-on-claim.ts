import type { Sql } from '@kassenwerk/kernel';
import type { Engine } from '../engine';
import { moveChunks, type Chunk } from '../stores/chunk-store';
import { finishItemsOf, loadDueItems, type ItemRow } from '../stores/item-store';
import { loadReach } from '../stores/run-store';
import { publishProgress } from './live-progress';
import type { RunPlan } from './plan';
import { byStage, chunkMoves } from './stage-groups';
import { workGroup } from './work-group';

/** Works on claimed chunks in the transaction that holds them. */
export async function workOnClaim(engine: Engine, plan: RunPlan, sql: Sql, chunks: readonly Chunk[]): Promise<void> {
  const reach = await loadReach(sql, plan.id);
  const rows = await loadDueItems(sql, plan, chunks, reach.stage);
  const now = new Date();
  for (const [stageIndex, group] of byStage(rows)) {
    const stage = plan.process.stages[stageIndex]!;
    await workGroup({ engine, plan, sql, now, sums: {}, stage, rows: group, reach });
  }
  await moveOn(sql, plan, { chunks, rows, reach: reach.stage });
  await publishProgress(sql, plan);
}

export interface WorkedChunks {
  chunks: readonly Chunk[];
  rows: readonly ItemRow[];
  /** Last stage that items may take part in. */
  reach: number;
}

/** Ready items move on with their chunks; only behind the last stage each is marked. */
export async function moveOn(sql: Sql, plan: RunPlan, { chunks, rows, reach }: WorkedChunks): Promise<void> {
  const moves = chunkMoves(plan.process, chunks, rows, reach);
  await moveChunks(sql, moves);
  const end = plan.process.stages.length;
  const ended = new Set(moves.filter(({ stage }) => stage === end).map(({ id }) => id));
  await finishItemsOf(
    sql,
    plan,
    chunks.filter(({ id, stage }) => ended.has(id) && stage !== end),
  );
}
