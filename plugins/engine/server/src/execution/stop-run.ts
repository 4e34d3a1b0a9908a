import { inTransaction, type KassenwerkError, type Sql } from '@kassenwerk/kernel';
import type { Text } from '../domain/definition';
import type { Engine } from '../engine';
import { insertIncident } from '../stores/exception-store';
import { lockRun, setRunStatus } from '../stores/run-store';
import { setStageStatus } from '../stores/stage-store';
import { publishChange, publishIncident } from './live-progress';
import type { RunName } from './plan';

export interface StopReason {
  stage: number;
  stepId: string | null;
  code: string;
  message: Text;
  technical: string;
  itemIds: readonly number[];
  attempts: number;
}

/** Stops the run with an incident. Work that other processes are in the middle of still completes. */
export function stopRun(engine: Engine, plan: RunName, reason: StopReason): Promise<void> {
  return inTransaction(engine.strapi, async (sql) => {
    const run = await lockRun(sql, plan.id);
    if (!run || !['running', 'waiting'].includes(run.status)) return;
    await recordStop(sql, plan, reason);
  });
}

/** The same inside a transaction that already holds the lock of the run. */
export async function recordStop(sql: Sql, plan: RunName, reason: StopReason): Promise<void> {
  const incident = await insertIncident(sql, plan, { ...reason, extent: 'stage' });
  await setRunStatus(sql, plan.id, 'stopped', reason.message);
  await setStageStatus(sql, { runId: plan.id, position: reason.stage }, 'stopped', new Date());
  await publishIncident(sql, plan, incident);
  await publishChange(sql, plan, 'stopped');
}

/** For a run whose definition cannot be compiled any more. */
export function stopBrokenRun(engine: Engine, runId: number, error: KassenwerkError): Promise<void> {
  return inTransaction(engine.strapi, async (sql) => {
    const run = await lockRun(sql, runId);
    if (!run || !['running', 'waiting'].includes(run.status)) return;
    const name = { id: run.id, documentId: run.document_id, tenant: run.tenant };
    await recordStop(sql, name, {
      stage: run.current_stage,
      stepId: null,
      code: error.code,
      message: error.text,
      technical: '',
      itemIds: [],
      attempts: 1,
    });
  });
}
