import { setTimeout as pause } from 'node:timers/promises';
import { startRun, waitsSomewhere } from '@kassenwerk/engine';
import { inTransaction, withSql, type OutboxMessage } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import { beginBatch as take, isAtWork, noteRun } from '../stores/batch-store';

/** Key of the process that requests take; a fund may publish a version of its own. */
const requestProcess = 'request';

/** What comes in while a batch is at work is taken by the next one; so the more there is to do, the less each costs. */
const patienceMs = 2_000;
const lookAgainMs = 50;

async function whenOthersAreDone(strapi: Kassenwerk, tenant: string): Promise<void> {
  const until = Date.now() + patienceMs;
  while (Date.now() < until && (await withSql(strapi, (sql) => isAtWork(sql, tenant, requestProcess))))
    await pause(lookAgainMs);
}

/**
 * Begins one run for everything that waits in a fund; one for each request where the fund's process waits for somebody, so that no request
 * waits for the decision on another. Done twice after a crash, it begins a second run whose items are sorted already or are sorted by it:
 * steps leave alone what another run has sorted.
 */
export async function beginBatch({ tenant, payload }: OutboxMessage, strapi: Kassenwerk): Promise<void> {
  await whenOthersAreDone(strapi, tenant);
  const ids = await inTransaction(strapi, (sql) => take(sql, tenant, Number(payload['last'])));
  if (ids.length === 0) return;
  const isAlone = await waitsSomewhere(strapi, tenant, requestProcess);
  for (const together of isAlone ? ids.map((id) => [id]) : [ids]) await beginRun(strapi, tenant, together);
}

async function beginRun(strapi: Kassenwerk, tenant: string, ids: readonly string[]): Promise<void> {
  const { runId } = await startRun(strapi, {
    tenant,
    process: requestProcess,
    title: ids.length === 1 ? 'Anliegen' : `${ids.length} Anliegen`,
    startedBy: 'intake',
    items: ids.map((id) => ({ key: id, subjectType: 'intakeItem', subjectId: id })),
  });
  await withSql(strapi, (sql) => noteRun(sql, { tenant, runId, ids }));
}
