import { audit, inTransaction } from '@kassenwerk/kernel';
import { engineOf } from '../engine';
import { publishChange } from '../execution/live-progress';
import type { Kassenwerk } from '../kassenwerk';
import { findRun, lockRun, setRunStatus } from '../stores/run-store';
import { wakeWorkers } from './after-commit';
import { restoreRun } from './restore-run';
import { runNotFound, wrongState } from './run-errors';

const nameOf = (run: { id: number; document_id: string; tenant: string }) => ({
  id: run.id,
  documentId: run.document_id,
  tenant: run.tenant,
});

/** Stops handing out work. Chunks that are being worked on are completed, so nothing is lost and nothing happens twice. */
export async function pauseRun(strapi: Kassenwerk, id: string): Promise<void> {
  await inTransaction(strapi, async (sql) => {
    const found = await findRun(sql, id);
    const run = found && (await lockRun(sql, found.id));
    if (!run) throw runNotFound();
    if (run.status !== 'running' && run.status !== 'waiting')
      throw wrongState(run.status, { de: 'unterbrochen', en: 'paused' });
    await setRunStatus(sql, run.id, 'paused');
    await audit(sql, { tenant: run.tenant, action: 'pauseRun', subjectType: 'run', subjectId: run.document_id });
    await publishChange(sql, nameOf(run), 'paused');
  });
}

/** Goes on where the run was paused. A run that an incident has stopped goes on when the incident is settled. */
export async function resumeRun(strapi: Kassenwerk, id: string): Promise<void> {
  const run = await inTransaction(strapi, async (sql) => {
    const found = await findRun(sql, id);
    const locked = found && (await lockRun(sql, found.id));
    if (!locked) throw runNotFound();
    if (locked.status !== 'paused') throw wrongState(locked.status, { de: 'fortgesetzt', en: 'resumed' });
    await restoreRun(sql, locked, new Date());
    await audit(sql, { tenant: locked.tenant, action: 'resumeRun', subjectType: 'run', subjectId: locked.document_id });
    await publishChange(sql, nameOf(locked), 'resumed');
    return locked;
  });
  await wakeWorkers(engineOf(strapi), { runId: run.id, tenant: run.tenant });
}
