import { inTransaction, type Sql } from '@kassenwerk/kernel';
import { isolateFailures } from '../domain/bisect';
import type { CompiledStage } from '../domain/compiled';
import { noCounts } from '../domain/reconcile';
import { noFigures, type FiguresByStep } from '../domain/step-figures';
import type { Engine } from '../engine';
import { claimAgain, type Chunk } from '../stores/chunk-store';
import { insertIncident } from '../stores/exception-store';
import { loadDueItems, moveItems, type ItemRow } from '../stores/item-store';
import { loadReach, loadRun } from '../stores/run-store';
import { addStageWork } from '../stores/stage-store';
import { publishIncident } from './live-progress';
import type { RunPlan } from './plan';
import { byStage } from './stage-groups';
import { StepFailure } from './step-failure';
import { stopRun } from './stop-run';
import { moveOn } from './work-on-claim';
import { workGroup } from './work-group';

export interface FailedWork {
  chunks: readonly Chunk[];
  failure: StepFailure;
  attempts: number;
}

/** Thrown to undo the whole attempt when not a single item of a chunk went through. */
class EverythingFails extends Error {
  constructor(
    readonly stage: number,
    readonly failure: StepFailure,
    readonly itemIds: number[],
  ) {
    super(failure.message);
  }
}

/**
 * Finds the items that make a chunk fail: they are parked with an incident, all others go on. When everything fails the cause
 * lies elsewhere; then the run stops with an incident of the stage and nothing of the attempt is left. So does a run of a few items of
 * which none went through: it would be at its end with nothing done, and nobody could repeat what failed.
 */
export async function isolateAndRecord(engine: Engine, plan: RunPlan, work: FailedWork): Promise<void> {
  try {
    await inTransaction(engine.strapi, (sql) => isolate(engine, plan, sql, work));
  } catch (error) {
    if (!(error instanceof EverythingFails)) throw error;
    await stopRun(engine, plan, {
      stage: error.stage,
      stepId: error.failure.stepId,
      code: error.failure.code,
      message: error.failure.text,
      technical: error.failure.technical,
      itemIds: error.itemIds,
      attempts: work.attempts,
    });
  }
}

async function isolate(engine: Engine, plan: RunPlan, sql: Sql, work: FailedWork): Promise<void> {
  const chunks = await claimAgain(
    sql,
    plan.id,
    work.chunks.map(({ id }) => id),
  );
  if (chunks.length === 0) return;
  const reach = await loadReach(sql, plan.id);
  const rows = await loadDueItems(sql, plan, chunks, reach.stage);
  for (const [index, group] of byStage(rows)) {
    const stage = plan.process.stages[index]!;
    const { failed, everythingFails } = await isolateFailures(group, async (part) => {
      // Steps may have changed the data before they failed, so each attempt gets a copy of its own.
      const base = { engine, plan, sql, now: new Date(), sums: {}, stage, reach };
      await inSavepoint(sql, () => workGroup({ ...base, rows: structuredClone(part) as ItemRow[] }));
    });
    const failures = failed.map(({ item, error }) => ({ item, failure: StepFailure.of(null, error) }));
    if (everythingFails || failed.length === (await loadRun(sql, plan.id))?.item_count)
      throw new EverythingFails(
        index,
        failures[0]!.failure,
        group.map(({ id }) => id),
      );
    await parkFailed(sql, plan, { stage, failures, attempts: work.attempts });
  }
  await moveOn(sql, plan, { chunks, rows, reach: reach.stage });
}

async function inSavepoint(sql: Sql, fn: () => Promise<void>): Promise<void> {
  await sql.execute('savepoint part');
  try {
    await fn();
    await sql.execute('release savepoint part');
  } catch (error) {
    await sql.execute('rollback to savepoint part');
    throw error;
  }
}

interface Failures {
  stage: CompiledStage;
  failures: { item: ItemRow; failure: StepFailure }[];
  attempts: number;
}

async function parkFailed(sql: Sql, plan: RunPlan, { stage, failures, attempts }: Failures): Promise<void> {
  if (failures.length === 0) return;
  await moveItems(
    sql,
    plan.tenant,
    failures.map(({ item }) => ({ id: item.id, stage: stage.index, status: 'parked', step: item.step_id })),
  );
  const alike = groupByCause(failures);
  for (const group of alike) {
    const { failure } = group[0]!;
    const incident = await insertIncident(sql, plan, {
      stage: stage.index,
      stepId: failure.stepId,
      extent: 'items',
      code: failure.code,
      message: failure.text,
      technical: failure.technical,
      itemIds: group.map(({ item }) => item.id),
      attempts,
    });
    await publishIncident(sql, plan, incident);
  }
  await addStageWork(
    sql,
    { runId: plan.id, position: stage.index },
    {
      counts: { ...noCounts, in: failures.length, parked: failures.length },
      figures: parkedBySteps(alike),
      sums: {},
      ms: 0,
    },
  );
}

type Failed = Failures['failures'][number];

/** One incident for items that failed at the same step with the same code. */
function groupByCause(failures: readonly Failed[]): Failed[][] {
  const groups = new Map<string, Failed[]>();
  for (const failed of failures) {
    const cause = `${failed.failure.stepId} ${failed.failure.code}`;
    groups.set(cause, [...(groups.get(cause) ?? []), failed]);
  }
  return [...groups.values()];
}

function parkedBySteps(groups: readonly Failed[][]): FiguresByStep {
  const figures: FiguresByStep = {};
  for (const group of groups) {
    const { stepId } = group[0]!.failure;
    if (stepId) figures[stepId] = { ...noFigures(), parked: group.length };
  }
  return figures;
}
