import type { Sql } from '@kassenwerk/kernel';
import { setRunStatus, type RunRecord } from '../stores/run-store';
import { closeStoppedStages, lockStage, setStageStatus } from '../stores/stage-store';

/** Puts a run that was paused or stopped back where it was: working, or waiting at its barrier. */
export async function restoreRun(sql: Sql, run: RunRecord, now: Date): Promise<void> {
  const place = { runId: run.id, position: run.current_stage };
  await closeStoppedStages(sql, place);
  // A run that was stopped by the last reconciliation stands behind its last stage.
  if (run.current_stage === run.stage_count) return setRunStatus(sql, run.id, 'running');
  const stage = await lockStage(sql, run.id, run.current_stage);
  const wasOpen = stage.kind === 'barrier' && stage.waiting_for !== null;
  if (stage.status === 'stopped') await setStageStatus(sql, place, statusBefore(stage.kind, wasOpen), now);
  await setRunStatus(sql, run.id, wasOpen ? 'waiting' : 'running', wasOpen ? stage.waiting_for : null);
}

function statusBefore(kind: string, wasOpen: boolean): 'running' | 'pending' | 'waiting' {
  if (kind !== 'barrier') return 'running';
  return wasOpen ? 'waiting' : 'pending';
}
