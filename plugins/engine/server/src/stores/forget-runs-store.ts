import type { Sql } from '@kassenwerk/kernel';

/**
 * Runs whose time is over, locked for the caller. One in which something went wrong or waits for a person is not forgotten: its incidents,
 * its parked items and its tasks say what happened.
 */
const overdue = `
  select r.id from runs r
  where r.keep_days is not null and r.finished_at < $1::timestamp - make_interval(days => r.keep_days)
    and r.status = any (array['done', 'cancelled']::text[])
    and not exists (select 1 from incidents i where i.run_id = r.id)
    and not exists (select 1 from tasks t where t.run_id = r.id)
    and not exists (select 1 from run_items p where p.run_id = r.id and p.status = any (array['parked', 'waiting', 'recalled']::text[]))
  order by r.finished_at limit $2 for update skip locked`;

const parts = ['run_items', 'run_chunks', 'run_stages', 'run_signals', 'partner_questions', 'findings'];

/** A piece of them with everything that belongs to them. @returns how many runs there were */
export async function forgetOverdueRuns(sql: Sql, now: Date, atMost: number): Promise<number> {
  const runs = await sql.rows<{ id: number }>(overdue, [now.toISOString(), atMost]);
  if (runs.length === 0) return 0;
  const ids = runs.map(({ id }) => id);
  for (const table of parts) await sql.execute(`delete from ${table} where run_id = any ($1::int[])`, [ids]);
  return sql.execute('delete from runs where id = any ($1::int[])', [ids]);
}
