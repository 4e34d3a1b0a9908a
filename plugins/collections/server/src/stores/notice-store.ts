import type { Sql } from '@kassenwerk/kernel';

interface PreviousQuery {
  tenant: string;
  variant: string;
  beforePeriod: string;
  memberIds: string[];
}

/** The monthly amount of each member's latest earlier receivable of the same variant. */
export async function previousMonthlyCents(sql: Sql, query: PreviousQuery): Promise<Map<string, number>> {
  const { tenant, variant, beforePeriod, memberIds } = query;
  const rows = await sql.rows<{ member_id: string; monthly: number }>(
    `select distinct on (member_id) member_id, amount_cents / greatest(months, 1) as monthly
     from receivables where tenant = $1 and variant = $2 and member_id = any ($3) and period < $4
     order by member_id, period desc`,
    [tenant, variant, memberIds, beforePeriod],
  );
  return new Map(rows.map((row) => [row.member_id, row.monthly]));
}
