import { inTransaction, type Sql } from '@kassenwerk/kernel';
import type { RunStepResult } from '../contracts/step-type';
import { itemsPerChunk } from '../domain/chunk-size';
import type { CompiledStage, CompiledStep } from '../domain/compiled';
import { noCounts } from '../domain/reconcile';
import { noFigures } from '../domain/step-figures';
import type { Engine } from '../engine';
import { assertMayHandOver } from '../hand-over';
import { buildChunks } from '../stores/chunk-store';
import { refreshItemCount } from '../stores/item-store';
import { loadRun, lockRun, saveOutcome, type RunRecord } from '../stores/run-store';
import { addStageWork } from '../stores/stage-store';
import { completeStage } from './advance';
import { pause } from './pause';
import type { RunPlan } from './plan';
import { retryPolicyOf } from './retry-policy';
import { createProgressReporter, runStepContext } from './run-step-context';
import { StepFailure } from './step-failure';
import { stopRun } from './stop-run';

/**
 * Carries out a step on the whole run. One process does it, the others find it taken; when that process dies, its transaction is
 * undone with its lock and the step begins anew.
 * @returns whether the run has moved or stopped
 */
export async function runStage(engine: Engine, plan: RunPlan, stage: CompiledStage): Promise<boolean> {
  const step = stage.steps[0]!;
  const policy = retryPolicyOf(plan, step.id);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inTransaction(engine.strapi, (sql) => attemptStage(engine, plan, stage, sql));
    } catch (error) {
      const failure = StepFailure.of(step.id, error);
      if (failure.isConnectionLoss) throw error;
      if (error instanceof RunWasCancelled) return false;
      if (!failure.worthRetrying || attempt >= policy.attempts) {
        await stopRun(engine, plan, {
          stage: stage.index,
          stepId: failure.stepId,
          code: failure.code,
          message: failure.text,
          technical: failure.technical,
          itemIds: [],
          attempts: attempt,
        });
        return true;
      }
      await pause(policy.backoffMs * 2 ** (attempt - 1));
    }
  }
}

async function attemptStage(engine: Engine, plan: RunPlan, stage: CompiledStage, sql: Sql): Promise<boolean> {
  if (!(await takeRun(sql, plan.id))) return false;
  const before = await loadRun(sql, plan.id);
  if (!before || before.status !== 'running' || before.current_stage !== stage.index) return false;
  const step = stage.steps[0]!;
  const now = new Date();
  if (!appliesToRun(step, before)) {
    await lockRun(sql, plan.id);
    await completeStage(sql, plan, { position: stage.index, status: 'skipped', now });
    return true;
  }
  await carryOut(engine, plan, stage, { sql, before, now });
  return true;
}

/** Held until the end of the transaction, and released by PostgreSQL when the process dies. */
async function takeRun(sql: Sql, runId: number): Promise<boolean> {
  const row = await sql.one<{ taken: boolean }>('select pg_try_advisory_xact_lock(7203, $1) as taken', [runId]);
  return row?.taken ?? false;
}

export function appliesToRun(step: CompiledStep, run: RunRecord): boolean {
  return step.applies?.({ outcomes: run.outcomes, data: undefined, runParameters: run.params }) ?? true;
}

interface Attempt {
  sql: Sql;
  before: RunRecord;
  now: Date;
}

async function carryOut(
  engine: Engine,
  plan: RunPlan,
  stage: CompiledStage,
  { sql, before, now }: Attempt,
): Promise<void> {
  const step = stage.steps[0]!;
  if (step.type.kind !== 'run') throw new Error(`Step ${step.id} is not a step on the whole run.`);
  const started = performance.now();
  const sums: Record<string, number> = {};
  const position = stage.index;
  const progress = createProgressReporter({ engine, plan, position });
  const context = runStepContext({ engine, plan, sql, now, sums, position, outcomes: before.outcomes, progress }, step);
  await assertMayHandOver(sql, plan.tenant, step);
  const result: RunStepResult = (await step.type.execute(context)) ?? {};
  await buildChunks(sql, plan, itemsPerChunk);
  await progress.settle();
  const run = await lockRun(sql, plan.id);
  if (run?.status === 'cancelled') throw new RunWasCancelled();
  const outcome = result.outcome ?? step.outcomes[0]!;
  await saveOutcome(sql, plan.id, step.id, outcome);
  await refreshItemCount(sql, plan.id);
  const ms = performance.now() - started;
  const { counts, result: shown } = result;
  const figures = { ...noFigures(), executed: 1, ms, outcomes: { [outcome]: 1 }, counts, result: shown };
  await addStageWork(
    sql,
    { runId: plan.id, position },
    { counts: noCounts, figures: { [step.id]: figures }, sums, ms },
  );
  await completeStage(sql, plan, { position, status: 'done', now: new Date() });
}

/** Undoes what the step did, because somebody cancelled the run meanwhile. */
class RunWasCancelled extends Error {}
