import { audit, fail, inTransaction, requireScope, type Sql } from '@kassenwerk/kernel';
import { engineOf } from '../engine';
import { completeStage } from '../execution/advance';
import { publishChange } from '../execution/live-progress';
import { makePlan, type RunPlan } from '../execution/plan';
import { skippedKey } from '../execution/working-item';
import type { Kassenwerk } from '../kassenwerk';
import { closeIncident, findIncident, lockIncident, type IncidentRecord } from '../stores/exception-store';
import { skipStepForItems } from '../stores/item-store';
import { lockRun, type RunRecord } from '../stores/run-store';
import { wakeWorkers } from './after-commit';
import { restoreRun } from './restore-run';
import { runNotFound } from './run-errors';
import { assertCanCatchUp, sendBack } from './send-back';

/** Does the failed work once more, after its cause was removed. */
export const retryIncident = (strapi: Kassenwerk, documentId: string) => settle(strapi, documentId, 'retried');

/** Goes on without the failed step: for the items concerned, or for the whole run when the step was one on the whole run. */
export const skipIncident = (strapi: Kassenwerk, documentId: string) => settle(strapi, documentId, 'skipped');

async function settle(strapi: Kassenwerk, documentId: string, how: 'retried' | 'skipped'): Promise<void> {
  const engine = engineOf(strapi);
  const run = await inTransaction(strapi, async (sql) => {
    const found = await findIncident(sql, documentId);
    const locked = found && (await lockRun(sql, found.run_id));
    const incident = found && (await lockIncident(sql, found.id));
    if (!locked || !incident) throw runNotFound();
    if (incident.status !== 'open') throw alreadySettled();
    if (how === 'skipped') assertSkippable(incident);
    const settlement = { run: locked, incident, plan: makePlan(engine, locked), how };
    if (incident.extent === 'items') await settleItems(sql, settlement);
    else await settleStage(sql, settlement);
    await closeIncident(sql, incident.id, how, requireScope().actor.id);
    await audit(sql, {
      tenant: locked.tenant,
      action: `incident.${how}`,
      subjectType: 'incident',
      subjectId: documentId,
    });
    return locked;
  });
  await wakeWorkers(engine, { runId: run.id, tenant: run.tenant });
}

interface Settlement {
  run: RunRecord;
  incident: IncidentRecord;
  plan: RunPlan;
  how: 'retried' | 'skipped';
}

async function settleItems(sql: Sql, { run, incident, plan, how }: Settlement): Promise<void> {
  assertCanCatchUp(run, plan);
  if (how === 'skipped') await skipStepForItems(sql, incident.item_ids, skippedKey, incident.step_id!);
  await sendBack(sql, run, { ids: incident.item_ids, stage: incident.stage, patch: {} });
}

async function settleStage(sql: Sql, { run, incident, plan, how }: Settlement): Promise<void> {
  if (run.status !== 'stopped') return;
  await restoreRun(sql, run, new Date());
  if (how === 'skipped') {
    if (plan.process.stages[incident.stage]?.kind === 'items')
      await skipStepForItems(sql, incident.item_ids, skippedKey, incident.step_id!);
    else await completeStage(sql, plan, { position: incident.stage, status: 'skipped', now: new Date() });
  }
  await publishChange(sql, plan, 'resumed');
}

function assertSkippable({ step_id, code }: IncidentRecord): void {
  if (step_id !== null) return;
  throw fail(
    'conflict',
    'KW_INCIDENT_NOT_SKIPPABLE',
    {
      de: 'Diese Störung kann nicht übergangen werden. Bitte beheben Sie die Ursache und versuchen Sie es erneut.',
      en: 'This incident cannot be skipped. Please remove its cause and retry.',
    },
    { details: { code } },
  );
}

const alreadySettled = () =>
  fail('conflict', 'KW_INCIDENT_SETTLED', {
    de: 'Diese Störung ist bereits erledigt.',
    en: 'This incident has already been settled.',
  });
