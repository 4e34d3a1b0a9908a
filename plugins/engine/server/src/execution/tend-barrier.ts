import { inTransaction, type Sql } from '@kassenwerk/kernel';
import type { BarrierResult } from '../contracts/barrier';
import type { BarrierStepType } from '../contracts/step-type';
import { nextItemStage, type CompiledStage } from '../domain/compiled';
import { noFigures } from '../domain/step-figures';
import type { Engine } from '../engine';
import { assertMayHandOver } from '../hand-over';
import { hasChunksDue, passChunks } from '../stores/chunk-store';
import { countItems } from '../stores/item-store';
import { lockRun, saveOutcome, setRunStatus, type RunRecord } from '../stores/run-store';
import { closeSignal, openSignals, signalsAtOnce } from '../stores/signal-store';
import {
  addStageWork,
  clearDueAt,
  lockStage,
  mergeResult,
  saveBarrier,
  saveState,
  type StageRecord,
} from '../stores/stage-store';
import { closeStepTasks } from '../stores/task-store';
import { completeStage } from './advance';
import { barrierContext, type BarrierMemory } from './barrier-context';
import { publishChange } from './live-progress';
import type { RunPlan } from './plan';
import { createProgressReporter, type RunStepBase } from './run-step-context';
import { appliesToRun } from './run-stage';
import { StepFailure } from './step-failure';
import { stopRun } from './stop-run';
import type { z } from 'zod';

/** A barrier in the hands of the one worker that holds its locks. */
interface Attended {
  sql: Sql;
  plan: RunPlan;
  run: RunRecord;
  stage: CompiledStage;
  record: StageRecord;
  type: BarrierStepType<z.ZodType>;
  base: RunStepBase;
  memory: BarrierMemory;
}

/**
 * Opens the barrier the run has come to, hands it the signals that are there, and closes it when it is content.
 * @returns whether anything has changed, so that it is worth looking at the run again
 */
export async function tendBarrier(engine: Engine, plan: RunPlan, stage: CompiledStage): Promise<boolean> {
  try {
    return await inTransaction(engine.strapi, async (sql) => {
      const attended = await attend(engine, plan, stage, sql);
      if (!attended) return false;
      const changed = attended.record.status === 'waiting' ? await hearSignals(attended) : await open(attended);
      if (attended.memory.changed) await saveState(sql, placeOf(attended), attended.memory.state);
      return changed;
    });
  } catch (error) {
    const failure = StepFailure.of(stage.steps[0]!.id, error);
    if (failure.isConnectionLoss) throw error;
    const { code, text, technical, stepId } = failure;
    await stopRun(engine, plan, {
      stage: stage.index,
      stepId,
      code,
      message: text,
      technical,
      itemIds: [],
      attempts: 1,
    });
    return true;
  }
}

async function attend(engine: Engine, plan: RunPlan, stage: CompiledStage, sql: Sql): Promise<Attended | undefined> {
  const run = await lockRun(sql, plan.id);
  if (!run || run.current_stage !== stage.index || !['running', 'waiting'].includes(run.status)) return undefined;
  const { type } = stage.steps[0]!;
  if (type.kind !== 'barrier') throw new Error(`Step ${stage.steps[0]!.id} is not a barrier.`);
  const record = await lockStage(sql, plan.id, stage.index);
  const position = stage.index;
  const progress = createProgressReporter({ engine, plan, position });
  const base = { engine, plan, sql, now: new Date(), sums: {}, position, outcomes: run.outcomes, progress };
  return { sql, plan, run, stage, record, type, base, memory: { state: record.state, changed: false } };
}

const contextOf = ({ base, stage, memory }: Attended) => barrierContext(base, stage.steps[0]!, memory);
const placeOf = ({ plan, stage }: Pick<Attended, 'plan' | 'stage'>) => ({ runId: plan.id, position: stage.index });

async function open(attended: Attended): Promise<boolean> {
  const { sql, plan, run, stage, type, memory, base } = attended;
  const step = stage.steps[0]!;
  if (!stage.itemwise && !appliesToRun(step, run)) {
    await completeStage(sql, plan, { position: stage.index, status: 'skipped', now: base.now });
    return true;
  }
  await assertMayHandOver(sql, plan.tenant, step);
  const opening = await type.open(contextOf(attended));
  if (!opening.wait) {
    if (stage.itemwise) await letAllPass(attended);
    await close(attended, { outcome: opening.outcome });
    return true;
  }
  const { description, dueAt } = opening;
  await saveBarrier(sql, placeOf(attended), {
    waitingFor: description,
    dueAt: dueAt ?? null,
    state: memory.state,
    now: base.now,
  });
  await setRunStatus(sql, plan.id, 'waiting', description);
  await publishChange(sql, plan, 'waiting');
  return true;
}

async function letAllPass({ sql, plan, stage }: Attended): Promise<void> {
  const passed = await countItems(sql, plan.id, 'ready');
  await passChunks(sql, plan.id, stage.index, nextItemStage(plan.process, stage.index + 1));
  const counts = { in: passed, out: passed, rejected: 0, parked: 0 };
  await addStageWork(sql, { runId: plan.id, position: stage.index }, { counts, figures: {}, sums: {}, ms: 0 });
}

/** An itemwise barrier listens only when all its items have arrived: an answer before that would find nobody waiting. */
async function hearSignals(attended: Attended): Promise<boolean> {
  const { sql, plan, stage, type, record, base } = attended;
  if (stage.itemwise && (await hasChunksDue(sql, plan.id, stage.index))) return false;
  const signals = await openSignals(sql, plan.id, [stage.steps[0]!.id]);
  for (const { id, payload, received_at } of signals) {
    const result = await type.onSignal({ id, payload, receivedAt: received_at }, contextOf(attended));
    await closeSignal(sql, id, base.now);
    if (result !== 'wait') return closeWith(attended, result);
  }
  // Whoever answered in time is heard before the time is over for the others.
  if (signals.length === signalsAtOnce) return true;
  if (stage.itemwise && (await contextOf(attended).countWaiting()) === 0) return closeWith(attended, {});
  if (record.due_at && record.due_at <= base.now) return timeOut(attended);
  return false;
}

async function timeOut(attended: Attended): Promise<boolean> {
  const { sql, type } = attended;
  await clearDueAt(sql, placeOf(attended));
  const result = type.onTimeout ? await type.onTimeout(contextOf(attended)) : { outcome: 'timeout' };
  return result === 'wait' ? true : closeWith(attended, result);
}

async function closeWith(attended: Attended, result: BarrierResult): Promise<boolean> {
  if (attended.stage.itemwise) await contextOf(attended).release('proceed', result.outcome);
  await close(attended, result);
  return true;
}

async function close(attended: Attended, { outcome, result }: BarrierResult): Promise<void> {
  const { sql, plan, stage, base } = attended;
  const step = stage.steps[0]!;
  const stated = outcome ?? step.outcomes[0]!;
  if (result) await mergeResult(sql, placeOf(attended), result);
  if (!stage.itemwise) {
    await saveOutcome(sql, plan.id, step.id, stated);
    const figures = { [step.id]: { ...noFigures(), executed: 1, outcomes: { [stated]: 1 } } };
    await addStageWork(sql, placeOf(attended), {
      counts: { in: 0, out: 0, rejected: 0, parked: 0 },
      figures,
      sums: base.sums,
      ms: 0,
    });
  }
  await closeStepTasks(sql, plan.id, step.id);
  await completeStage(sql, plan, { position: stage.index, status: 'done', now: base.now });
}
