import type { CompiledStage } from '../domain/compiled';
import { insertFindings, insertTasks } from '../stores/exception-store';
import { moveItems, type ItemRow } from '../stores/item-store';
import type { Reach } from '../stores/run-store';
import { addStageWork } from '../stores/stage-store';
import { createCollector } from './collector';
import { chunkContext, type ContextBase } from './contexts';
import { arriveAtBarrier } from './arrive-at-barrier';
import { runStepsOnItems } from './run-steps-on-items';
import { WorkingItem } from './working-item';
import { writeBackOf } from './write-back';

export interface GroupWork extends ContextBase {
  stage: CompiledStage;
  rows: readonly ItemRow[];
  /** How far items may go while the chunk is held. */
  reach: Reach;
}

/**
 * Takes items of one stage through all of its steps and writes down what came of it. Everything happens in the caller's
 * transaction, set-wise: a handful of statements however many items and steps there are.
 */
export async function workGroup(work: GroupWork): Promise<void> {
  if (work.stage.kind === 'barrier') return arriveAtBarrier(work);
  const { plan, stage, sql, reach } = work;
  const started = performance.now();
  const collector = createCollector();
  const items = work.rows.map((row) => new WorkingItem(row, reach.outcomes));
  const figures = await runStepsOnItems({
    stage,
    items,
    runParameters: plan.info.params,
    contextOf: (step) => chunkContext(work, step, collector),
  });
  await collector.flush(sql, plan.tenant);
  const written = writeBackOf(plan.process, stage, items, reach.stage);
  const moved = await moveItems(sql, plan.tenant, written.moves);
  if (moved !== written.moves.length) throw new Error(`${moved} of ${written.moves.length} items could be written.`);
  await insertFindings(sql, plan, written.findings);
  await insertTasks(sql, plan, written.tasks);
  await addStageWork(
    sql,
    { runId: plan.id, position: stage.index },
    {
      counts: written.counts,
      figures,
      sums: work.sums,
      ms: performance.now() - started,
    },
  );
}
