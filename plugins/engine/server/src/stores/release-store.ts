import type { Sql } from '@kassenwerk/kernel';

export interface ReleaseBasis {
  sums: Record<string, number>;
  items: { status: string; stage: number; count: number }[];
}

/** The figures of the run in a fixed order; what is signed in a release. */
export async function releaseBasis(sql: Sql, runId: number): Promise<ReleaseBasis> {
  const items = await sql.rows<{ status: string; stage: number; count: number }>(
    'select status, stage, count(*) as count from run_items where run_id = $1 group by status, stage order by stage, status',
    [runId],
  );
  const sums = await sql.rows<{ name: string; amount: number }>(
    `select e.key as name, sum(e.value::bigint)::bigint as amount
     from run_stages g cross join lateral jsonb_each_text(g.sums) e where g.run_id = $1 group by e.key order by e.key`,
    [runId],
  );
  return { sums: Object.fromEntries(sums.map(({ name, amount }) => [name, amount])), items };
}
