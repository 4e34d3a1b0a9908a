import type { Sql } from '@kassenwerk/kernel';

/** Whether a run can still hear of anything. */
export async function isRunOpen(sql: Sql, runId: number): Promise<boolean> {
  const row = await sql.one('select 1 from runs where id = $1 and status not in (\'done\', \'cancelled\')', [runId]);
  return row !== undefined;
}
