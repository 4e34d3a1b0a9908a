import { startRun } from '@kassenwerk/engine';
import { inTransaction, withSql, type OutboxMessage } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import { beginBatch as take, noteRun } from '../stores/batch-store';

/** Key of the process that requests take; a fund may publish a version of its own. */
export const requestProcess = 'request';

/**
 * Begins one run for everything that waits in a fund. Done twice after a crash, it begins a second run whose items are sorted already or
 * are sorted by it: steps leave alone what another run has sorted.
 */
export async function beginBatch({ tenant, payload }: OutboxMessage, strapi: Kassenwerk): Promise<void> {
  const ids = await inTransaction(strapi, (sql) => take(sql, tenant, Number(payload['last'])));
  if (ids.length === 0) return;
  const { runId } = await startRun(strapi, {
    tenant,
    process: requestProcess,
    title: ids.length === 1 ? 'Anliegen' : `${ids.length} Anliegen`,
    startedBy: 'intake',
    items: ids.map((id) => ({ key: id, subjectType: 'intakeItem', subjectId: id })),
  });
  await withSql(strapi, (sql) => noteRun(sql, { tenant, runId, ids }));
}
