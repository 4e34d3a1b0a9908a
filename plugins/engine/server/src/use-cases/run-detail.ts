import { withSql, type Sql } from '@kassenwerk/kernel';
import { itemTotals } from '../domain/item-totals';
import type { Kassenwerk } from '../kassenwerk';
import { countFindings, listIncidents } from '../stores/exception-store';
import { countByStatus } from '../stores/item-store';
import { questionFigures } from '../stores/partner-question-store';
import { findRun, type RunRecord } from '../stores/run-store';
import { loadStages, type StageRecord } from '../stores/stage-store';
import { countOpenTasks } from '../stores/task-store';
import { noFigures, addSums } from '../domain/step-figures';
import { runNotFound } from './run-errors';

/** Everything the pipeline of one run shows; figures only, no person can be recognised. */
export function runDetail(strapi: Kassenwerk, id: string) {
  return withSql(strapi, async (sql) => {
    const run = await findRun(sql, id);
    if (!run) throw runNotFound();
    const stages = await loadStages(sql, run.id);
    const findings = await countFindings(sql, run.id);
    const incidents = await listIncidents(sql, run.id);
    return {
      run: shownRun(run, stages),
      phases: run.definition.phases,
      stages: stages.map(shownStage),
      items: await itemsOf(sql, run, stages),
      openTasks: await countOpenTasks(sql, run.id),
      findings,
      partnerQuestions: await questionFigures(sql, run.id),
      incidents: incidents.map((incident) => ({
        id: incident.document_id,
        stage: incident.stage,
        stepId: incident.step_id,
        extent: incident.extent,
        code: incident.code,
        message: incident.message,
        itemCount: incident.item_count,
        attempts: incident.attempts,
        status: incident.status,
        createdAt: incident.created_at,
      })),
    };
  });
}

async function itemsOf(sql: Sql, run: RunRecord, stages: readonly StageRecord[]): Promise<Record<string, number>> {
  if (run.status === 'done' || run.status === 'cancelled') return countByStatus(sql, run.id);
  return itemTotals(
    stages.map((stage) => ({
      itemwise: stage.itemwise,
      in: stage.count_in,
      out: stage.count_out,
      rejected: stage.count_rejected,
      parked: stage.count_parked,
    })),
    run.item_count,
  );
}

export type RunDetail = Awaited<ReturnType<typeof runDetail>>;

function shownRun(run: RunRecord, stages: readonly StageRecord[]) {
  return {
    id: run.document_id,
    runId: run.id,
    tenant: run.tenant,
    process: run.process,
    processVersion: run.process_version,
    variant: run.variant,
    title: run.title,
    period: run.period,
    status: run.status,
    currentStage: run.current_stage,
    stageCount: run.stage_count,
    itemCount: run.item_count,
    params: run.params,
    outcomes: run.outcomes,
    // Of a run in progress the stage in work is not yet part of the sums of the run.
    sums: stages.reduce<Record<string, number>>((sum, stage) => addSums(sum, stage.sums), {}),
    waitingFor: run.waiting_for,
    startedBy: run.started_by,
    startedAt: run.started_at,
    finishedAt: run.finished_at,
    forecastAt: run.forecast_at,
  };
}

function shownStage(stage: StageRecord) {
  return {
    position: stage.position,
    kind: stage.kind,
    phase: stage.phase,
    title: stage.title,
    status: stage.status,
    counts: {
      in: stage.count_in,
      out: stage.count_out,
      rejected: stage.count_rejected,
      parked: stage.count_parked,
    },
    workedMs: stage.worked_ms,
    progress: stage.progress,
    waitingFor: stage.waiting_for,
    dueAt: stage.due_at,
    result: stage.result,
    sums: stage.sums,
    startedAt: stage.started_at,
    finishedAt: stage.finished_at,
    steps: stage.steps.map((step) => ({ ...step, ...(stage.figures[step.id] ?? noFigures()) })),
  };
}
