import type { Sql } from '@kassenwerk/kernel';

interface PreviousQuery {
  variant: string;
  beforePeriod: string;
  memberIds: string[];
}

/**
 * The monthly amount of each member's latest earlier receivable of the same variant. Row level security alone names the tenant,
 * for the reason that `loadChunkMembers` gives.
 */
export async function previousMonthlyCents(sql: Sql, query: PreviousQuery): Promise<Map<string, number>> {
  const { variant, beforePeriod, memberIds } = query;
  const rows = await sql.rows<{ member_id: string; monthly: number }>(
    `select wanted.id as member_id, r.amount_cents / greatest(r.months, 1) as monthly
     from unnest($1::text[]) as wanted (id)
     cross join lateral (
       select amount_cents, months from receivables
       where variant = $2 and member_id = wanted.id and period < $3 order by period desc limit 1) r`,
    [memberIds, variant, beforePeriod],
  );
  return new Map(rows.map((row) => [row.member_id, row.monthly]));
}
