import type { Sql } from '@kassenwerk/kernel';
import type { RunInfo } from '../contracts/context';
import type { CompiledProcess } from '../domain/compiled';
import { compileProcess, parseProcess, parseVariant } from '../domain/compile-process';
import type { Engine } from '../engine';
import { loadRun, type RunRecord } from '../stores/run-store';

/** What other records and the console call a run. */
export interface RunName {
  id: number;
  documentId: string;
  tenant: string;
}

/** A run with its process compiled: what workers need to know and what does not change while the run lasts. */
export interface RunPlan extends RunName {
  info: RunInfo;
  process: CompiledProcess;
}

const keptPlans = 50;

/** Compiles the definition the run was started with; kept in memory, because it is asked for with every chunk. */
export async function planOf(engine: Engine, sql: Sql, runId: number): Promise<RunPlan | undefined> {
  const known = engine.plans.get(runId);
  if (known) return known;
  const run = await loadRun(sql, runId);
  if (!run) return undefined;
  const plan = makePlan(engine, run);
  engine.plans.set(runId, plan);
  if (engine.plans.size > keptPlans) engine.plans.delete(engine.plans.keys().next().value!);
  return plan;
}

export function makePlan(engine: Engine, run: RunRecord): RunPlan {
  const variant = run.variant_definition ? parseVariant(run.variant_definition) : undefined;
  return {
    id: run.id,
    documentId: run.document_id,
    tenant: run.tenant,
    info: infoOf(run),
    process: compileProcess(parseProcess(run.definition), engine.registry, variant),
  };
}

const infoOf = (run: RunRecord): RunInfo => ({
  id: run.id,
  documentId: run.document_id,
  process: run.process,
  variant: run.variant,
  title: run.title,
  period: run.period,
  params: run.params,
  startedBy: run.started_by,
});
