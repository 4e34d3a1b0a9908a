import { enqueue, type Sql } from '@kassenwerk/kernel';
import { reconcile, type Mismatch } from '../domain/reconcile';
import { hasChunksDue } from '../stores/chunk-store';
import { countForStage, finishReadyItems, refreshItemCount } from '../stores/item-store';
import { closeQuestions } from '../stores/partner-question-store';
import { finishRun, moveToStage, refreshSums } from '../stores/run-store';
import { lockStage, setStageStatus, type StageRecord } from '../stores/stage-store';
import { publishChange } from './live-progress';
import type { RunPlan } from './plan';
import { recordStop } from './stop-run';

export const runEndedTopic = 'engine.runEnded';

/**
 * Ends the current stage and begins the next one, or ends the run. The caller holds the lock of the run.
 * Where single items were handled, the figures are reconciled first; a difference stops the run.
 */
export async function completeStage(
  sql: Sql,
  plan: RunPlan,
  completion: { position: number; status: 'done' | 'skipped'; now: Date },
): Promise<void> {
  const { position, status, now } = completion;
  const stage = plan.process.stages[position]!;
  if (stage.kind === 'barrier' && stage.itemwise) await closeQuestions(sql, plan.id, stage.steps[0]!.id);
  if (stage.itemwise && !(await reconcileStage(sql, plan, position))) return;
  await setStageStatus(sql, { runId: plan.id, position }, status, now);
  await refreshSums(sql, plan.id);
  await enterStage(sql, plan, position + 1, now);
}

export async function enterStage(sql: Sql, plan: RunPlan, position: number, now: Date): Promise<void> {
  const stage = plan.process.stages[position];
  if (!stage) return leaveLastStage(sql, plan, now);
  await moveToStage(sql, plan.id, position);
  if (stage.kind !== 'barrier') await setStageStatus(sql, { runId: plan.id, position }, 'running', now);
  await publishChange(sql, plan, 'stage');
}

/** Items that are catching up are waited for; whoever finishes the last of them ends the run. */
async function leaveLastStage(sql: Sql, plan: RunPlan, now: Date): Promise<void> {
  const end = plan.process.stages.length;
  await moveToStage(sql, plan.id, end);
  if (!(await hasChunksDue(sql, plan.id, end - 1))) await endRun(sql, plan, now);
}

/**
 * Items may have caught up since their stages were closed, so everything is reconciled once more at the end. The run stands behind
 * its last stage by then: should it be stopped here, no stage is carried out again.
 */
export async function endRun(sql: Sql, plan: RunPlan, now: Date): Promise<void> {
  for (const { itemwise, index } of plan.process.stages)
    if (itemwise && !(await reconcileStage(sql, plan, index))) return;
  await finishReadyItems(sql, plan.id);
  await refreshItemCount(sql, plan.id);
  await finishRun(sql, plan.id, 'done', now);
  await announceEnd(sql, plan, 'done');
}

export async function announceEnd(sql: Sql, plan: RunPlan, status: 'done' | 'cancelled'): Promise<void> {
  await enqueue(sql, {
    tenant: plan.tenant,
    topic: runEndedTopic,
    key: `${runEndedTopic}:${plan.id}`,
    payload: { runId: plan.id, process: plan.info.process, status },
  });
  await publishChange(sql, plan, status);
}

async function reconcileStage(sql: Sql, plan: RunPlan, position: number): Promise<boolean> {
  const stage = await lockStage(sql, plan.id, position);
  const mismatches = reconcile(countsOf(stage), await countForStage(sql, plan.id, position));
  if (mismatches.length === 0) return true;
  await recordStop(sql, plan, {
    stage: position,
    stepId: null,
    code: 'KW_RUN_COUNT_MISMATCH',
    message: mismatchText(stage, mismatches),
    technical: mismatches
      .map(({ what, expected, found }) => `${what}: expected ${expected}, found ${found}`)
      .join('; '),
    itemIds: [],
    attempts: 1,
  });
  return false;
}

const countsOf = (stage: StageRecord) => ({
  in: stage.count_in,
  out: stage.count_out,
  rejected: stage.count_rejected,
  parked: stage.count_parked,
});

function mismatchText(stage: StageRecord, [first]: Mismatch[]) {
  const { expected, found } = first!;
  return {
    de: `Der Lauf wurde angehalten: In der Stufe „${stage.title.de}“ gehen die Zahlen nicht auf (${expected} erwartet, ${found} gefunden). Bitte geben Sie den Fall an den Betrieb.`,
    en: `The run was stopped: the figures of the stage "${stage.title.en}" do not add up (${expected} expected, ${found} found). Please hand this to operations.`,
  };
}
