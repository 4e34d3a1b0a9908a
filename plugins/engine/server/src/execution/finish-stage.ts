import { inTransaction } from '@kassenwerk/kernel';
import type { Engine } from '../engine';
import { hasChunksDue } from '../stores/chunk-store';
import { lockRun } from '../stores/run-store';
import { completeStage, endRun } from './advance';
import type { RunPlan } from './plan';

/**
 * Ends a stage of items once the last chunk is done, or the run when its last stage is behind it. Any number of workers may try;
 * the lock of the run lets exactly one through, and the others find that the run has moved on.
 * @returns whether the run has moved
 */
export function finishStage(engine: Engine, plan: RunPlan, position: number): Promise<boolean> {
  return inTransaction(engine.strapi, async (sql) => {
    const run = await lockRun(sql, plan.id);
    if (!run || run.current_stage !== position || !['running', 'waiting'].includes(run.status)) return false;
    if (await hasChunksDue(sql, plan.id, Math.min(position, plan.process.stages.length - 1))) return false;
    const now = new Date();
    if (position === plan.process.stages.length) await endRun(sql, plan, now);
    else await completeStage(sql, plan, { position, status: 'done', now });
    return true;
  });
}
