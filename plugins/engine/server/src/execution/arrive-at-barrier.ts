import type { CompiledStep } from '../domain/compiled';
import { noCounts } from '../domain/reconcile';
import { assertMayHandOver } from '../hand-over';
import { noFigures } from '../domain/step-figures';
import { moveItems, type ItemMove } from '../stores/item-store';
import { addStageWork, lockStage } from '../stores/stage-store';
import { createCollector } from './collector';
import { chunkContext } from './contexts';
import { applies } from './run-steps-on-items';
import { destinationAfter } from './stage-groups';
import { StepFailure } from './step-failure';
import type { GroupWork } from './work-group';
import { WorkingItem } from './working-item';

/**
 * Items come to a barrier at which each waits for an answer of its own. Those that the barrier does not concern, and those
 * that come after it was closed, go straight on.
 */
export async function arriveAtBarrier(work: GroupWork): Promise<void> {
  const { plan, stage, sql } = work;
  const position = { runId: plan.id, position: stage.index };
  const step = stage.steps[0]!;
  const items = work.rows.map((row) => new WorkingItem(row, work.reach.outcomes));
  const isOpen = (await lockStage(sql, plan.id, stage.index)).status === 'waiting';
  const waiting = isOpen ? items.filter((item) => applies(step, item, plan.info.params)) : [];
  if (waiting.length > 0) await arrive(work, step, waiting);
  const waits = new Set(waiting);
  const passing = items.filter((item) => !waits.has(item));
  const after = destinationAfter(plan.process, stage.index, work.reach.stage);
  const recalled = passing.filter(({ isRecalled }) => isRecalled);
  await moveItems(sql, plan.tenant, [
    ...waiting.map((item) => wait(item, stage.index, step)),
    ...recalled.map(({ id }) => ({ id, ...after, step: null })),
  ]);
  await addStageWork(sql, position, {
    counts: { ...noCounts, in: items.length, out: passing.length },
    figures: { [step.id]: { ...noFigures(), executed: waiting.length, skipped: passing.length } },
    sums: work.sums,
    ms: 0,
  });
}

async function arrive(work: GroupWork, step: CompiledStep, items: readonly WorkingItem[]): Promise<void> {
  const { type } = step;
  if (type.kind !== 'barrier' || !type.arrive) return;
  const collector = createCollector();
  try {
    await assertMayHandOver(work.sql, work.plan.tenant, step);
    await type.arrive(items, chunkContext(work, step, collector));
  } catch (error) {
    throw StepFailure.of(step.id, error);
  }
  await collector.flush(work.sql, work.plan.tenant);
}

const wait = (item: WorkingItem, stage: number, step: CompiledStep): ItemMove => ({
  id: item.id,
  stage,
  status: 'waiting',
  step: step.id,
});
