import type { Sql } from '@kassenwerk/kernel';

/**
 * Many requests wake one run. Whoever accepts one holds the gate shared until its transaction ends; whoever begins a batch closes the
 * gate for a moment, so that every request lies either in front of it and is taken along, or behind it and wakes the next batch.
 * Without that a request whose message had just been delivered could lie for ever.
 */
const lock = (mode: '' | '_shared') =>
  `select pg_advisory_xact_lock${mode}(hashtextextended('intake gate ' || $1::text, 0))`;

/** @returns the number of the last batch; the message that wakes the next one bears it */
export async function holdGate(sql: Sql, tenant: string): Promise<number> {
  await sql.execute(lock('_shared'), [tenant]);
  return lastBatch(sql, tenant);
}

const lastBatch = async (sql: Sql, tenant: string): Promise<number> =>
  (await sql.one<{ batch: number }>('select batch from intake_gates where tenant = $1', [tenant]))?.batch ?? 0;

/**
 * Takes everything that waits into the batch after `last`. Asked again after a crash it answers what is left of the same batch.
 * @returns ids of the items
 */
export async function beginBatch(sql: Sql, tenant: string, last: number): Promise<string[]> {
  await sql.execute(lock(''), [tenant]);
  const batch = last + 1;
  if ((await lastBatch(sql, tenant)) < batch) {
    await sql.execute(
      `insert into intake_gates (tenant, batch) values ($1, $2) on conflict (tenant) do update set batch = excluded.batch`,
      [tenant, batch],
    );
    await sql.execute(
      `update intake_items set batch = $2, updated_at = now() where tenant = $1 and status = 'received' and batch is null`,
      [tenant, batch],
    );
  }
  const rows = await sql.rows<{ id: string }>(
    `select document_id as id from intake_items where tenant = $1 and batch = $2 and status = 'received' and run_id is null order by id`,
    [tenant, batch],
  );
  return rows.map(({ id }) => id);
}

/** Whether a worker has a batch of the fund in hand; one that waits for a partner or stands still does not count. */
export const isAtWork = async (sql: Sql, tenant: string, process: string): Promise<boolean> =>
  (await sql.one(`select 1 from runs where tenant = $1 and process = $2 and status = 'running' limit 1`, [
    tenant,
    process,
  ])) !== undefined;

export const noteRun = (sql: Sql, { tenant, runId, ids }: { tenant: string; runId: number; ids: readonly string[] }) =>
  sql.execute('update intake_items set run_id = $2 where tenant = $1 and document_id = any ($3)', [tenant, runId, ids]);

/** Back to those that wait, for another try. @returns whether it had not been sorted yet */
export const putBack = async (sql: Sql, tenant: string, id: string): Promise<boolean> =>
  (await sql.execute(
    `update intake_items set batch = null, run_id = null, updated_at = now()
     where tenant = $1 and document_id = $2 and status = 'received'`,
    [tenant, id],
  )) > 0;
