import { audit, inTransaction, withdrawRelease, type Sql } from '@kassenwerk/kernel';
import { engineOf } from '../engine';
import { announceEnd } from '../execution/advance';
import { makePlan, type RunPlan } from '../execution/plan';
import type { Kassenwerk } from '../kassenwerk';
import { lockAllChunks } from '../stores/chunk-store';
import { runReleaseKind } from '../step-types/release/run-release';
import { cancelAllItems, cancelHeldBackItems, finishReadyItems } from '../stores/item-store';
import { closeQuestions } from '../stores/partner-question-store';
import { findRun, finishRun, lockRun, type RunRecord } from '../stores/run-store';
import { setStageStatus } from '../stores/stage-store';
import { cancelRunTasks } from '../stores/task-store';
import { runNotFound, wrongState } from './run-errors';

/**
 * Ends a run for good. Items that have not passed the cut-off (which stands where something is handed to the bank) are withdrawn;
 * what lies beyond it is for recall or reversal. Plugins hear of the end and withdraw what they created (`onRunEnded`).
 */
export async function cancelRun(strapi: Kassenwerk, id: string, reason: string): Promise<{ withdrawn: number }> {
  const engine = engineOf(strapi);
  return inTransaction(strapi, async (sql) => {
    const found = await findRun(sql, id);
    const run = found && (await lockRun(sql, found.id));
    if (!run) throw runNotFound();
    if (run.status === 'done' || run.status === 'cancelled')
      throw wrongState(run.status, { de: 'abgebrochen', en: 'cancelled' });
    const plan = makePlan(engine, run);
    const now = new Date();
    await finishRun(sql, run.id, 'cancelled', now);
    // Workers that are in the middle of a chunk complete it first; then no item can move any more.
    await lockAllChunks(sql, run.id);
    const withdrawn = await withdraw(sql, run, plan);
    await setStageStatus(sql, { runId: run.id, position: run.current_stage }, 'cancelled', now);
    await cancelRunTasks(sql, run.id);
    await closeQuestions(sql, run.id);
    await withdrawRelease(sql, { tenant: run.tenant, kind: runReleaseKind, subjectId: run.document_id }, reason);
    await audit(sql, {
      tenant: run.tenant,
      action: 'cancelRun',
      subjectType: 'run',
      subjectId: run.document_id,
      details: { reason, withdrawn },
    });
    await announceEnd(sql, plan, 'cancelled');
    return { withdrawn };
  });
}

/** For items that want to catch up a cut-off that is reached is too late; a cancellation spares only what has completed it. */
async function withdraw(sql: Sql, run: RunRecord, { process: { cutOffStage } }: RunPlan): Promise<number> {
  if (cutOffStage === undefined || run.current_stage <= cutOffStage) return cancelAllItems(sql, run.id);
  const withdrawn = await cancelHeldBackItems(sql, run.id, cutOffStage);
  await finishReadyItems(sql, run.id);
  return withdrawn;
}
