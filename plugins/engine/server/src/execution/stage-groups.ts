import { nextItemStage, type CompiledProcess } from '../domain/compiled';
import type { ItemStatus } from '../contracts/item';
import type { Chunk, ChunkMove } from '../stores/chunk-store';
import type { ItemRow } from '../stores/item-store';

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

export interface Destination {
  stage: number;
  status: ItemStatus;
}

/** Where an item stands that has passed a stage while items may go as far as the stage `reach`. */
export function destinationAfter(process: CompiledProcess, stage: number, reach: number): Destination {
  const next = nextItemStage(process, stage + 1);
  if (next === process.stages.length) return { stage: next, status: 'done' };
  return { stage: next, status: next <= reach ? 'recalled' : 'ready' };
}

/** Where chunks have to be looked at next, after all their due items were worked on. */
export function chunkMoves(
  process: CompiledProcess,
  chunks: readonly Chunk[],
  rows: readonly ItemRow[],
  reach: number,
): ChunkMove[] {
  return chunks.map(({ id, stage, firstItem, lastItem }) => {
    const recalled = rows
      .filter((row) => row.status === 'recalled' && row.id >= firstItem && row.id <= lastItem)
      .map((row) => destinationAfter(process, row.stage, reach))
      .filter((destination) => destination.status === 'recalled');
    return {
      id,
      stage: stage <= reach ? nextItemStage(process, stage + 1) : stage,
      recalledStage: recalled.length > 0 ? Math.min(...recalled.map((destination) => destination.stage)) : null,
    };
  });
}
