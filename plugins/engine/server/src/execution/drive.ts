import { isKassenwerkError, runAsJob, withSql } from '@kassenwerk/kernel';
import type { Engine } from '../engine';
import type { RunRef } from '../queue/wake-ups';
import { countChunksDue } from '../stores/chunk-store';
import { loadRunState, type RunState } from '../stores/run-store';
import { lockStage } from '../stores/stage-store';
import { finishStage } from './finish-stage';
import { updateForecast } from './forecast';
import { countLateSignals } from './late-signals';
import { planOf, type RunPlan } from './plan';
import { runStage } from './run-stage';
import { stopBrokenRun } from './stop-run';
import { tendBarrier } from './tend-barrier';
import { workChunk } from './work-chunk';

/** After this long a worker lets other runs have their turn. */
const sliceMs = 5_000;
/** How many workers are called to a stage with much to do, besides the one that opened it. */
const helpers = 3;

/** Does for a run whatever can be done now. Any number of workers may drive the same run; each finds other work, or none. */
export function drive(engine: Engine, { runId, tenant }: RunRef): Promise<'idle' | 'again'> {
  return runAsJob(tenant, `run ${runId}`, async () => {
    const plan = await readPlan(engine, runId);
    if (!plan) return 'idle';
    await countLateSignals(engine, plan);
    const deadline = performance.now() + sliceMs;
    while (!engine.isStopping) {
      if (performance.now() > deadline) return 'again';
      if (!(await driveOnce(engine, plan))) return 'idle';
      await updateForecast(engine, plan);
    }
    return 'idle';
  });
}

async function readPlan(engine: Engine, runId: number): Promise<RunPlan | undefined> {
  try {
    return await withSql(engine.strapi, (sql) => planOf(engine, sql, runId));
  } catch (error) {
    // A step type that a newer release no longer has: the run waits for an operator instead of failing for ever.
    if (!isKassenwerkError(error)) throw error;
    await stopBrokenRun(engine, runId, error);
    return undefined;
  }
}

async function driveOnce(engine: Engine, plan: RunPlan): Promise<boolean> {
  const state = await withSql(engine.strapi, (sql) => loadRunState(sql, plan.id));
  if (!state || !['running', 'waiting'].includes(state.status)) return false;
  const stage = plan.process.stages[state.current_stage];
  if (stage?.itemwise && stage.kind === 'barrier' && !(await isOpen(engine, plan, state)))
    return tendBarrier(engine, plan, stage);
  if (await workChunk(engine, plan)) return true;
  const moved = await moveStage(engine, plan, state.current_stage);
  if (moved) await callHelpers(engine, plan);
  return moved;
}

function moveStage(engine: Engine, plan: RunPlan, position: number): Promise<boolean> {
  const stage = plan.process.stages[position];
  if (!stage || stage.kind === 'items') return finishStage(engine, plan, position);
  if (stage.kind === 'run') return runStage(engine, plan, stage);
  return tendBarrier(engine, plan, stage);
}

async function isOpen(engine: Engine, plan: RunPlan, state: RunState): Promise<boolean> {
  const record = await withSql(engine.strapi, (sql) => lockStage(sql, plan.id, state.current_stage));
  return record.status === 'waiting';
}

/** One chunk needs no help; where there are many, other workers and processes are called. */
async function callHelpers(engine: Engine, plan: RunPlan): Promise<void> {
  const due = await withSql(engine.strapi, async (sql) => {
    const state = await loadRunState(sql, plan.id);
    return state?.status === 'running' ? countChunksDue(sql, plan.id, state.current_stage) : 0;
  });
  const useful = Math.min(due - 1, helpers);
  if (useful > 0) await engine.wakeUps?.wake({ runId: plan.id, tenant: plan.tenant }, useful);
}
