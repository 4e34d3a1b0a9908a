import type { Sql } from '@kassenwerk/kernel';

export interface SignalRecord {
  id: number;
  step_id: string;
  payload: Record<string, unknown>;
  received_at: Date;
}

export async function insertSignal(
  sql: Sql,
  signal: { tenant: string; runId: number; stepId: string; payload: object },
) {
  const row = await sql.one<{ id: number }>(
    `insert into run_signals (tenant, run_id, step_id, payload, received_at) values ($1, $2, $3, $4, now()) returning id`,
    [signal.tenant, signal.runId, signal.stepId, JSON.stringify(signal.payload)],
  );
  return row!.id;
}

export const signalsAtOnce = 500;

/** Signals in the order in which they came, at most `signalsAtOnce`. */
export const openSignals = (sql: Sql, runId: number, stepIds: readonly string[]) =>
  sql.rows<SignalRecord>(
    `select id, step_id, payload, received_at from run_signals
     where run_id = $1 and handled_at is null and step_id = any($2::text[]) order by id limit ${signalsAtOnce}`,
    [runId, stepIds],
  );

/** What it said stands with the items by now; that it came, the row goes on telling. */
export async function closeSignal(sql: Sql, id: number, now: Date): Promise<void> {
  await sql.execute("update run_signals set handled_at = $2, payload = '{}', updated_at = now() where id = $1", [
    id,
    now,
  ]);
}
