import type { Sql } from '@kassenwerk/kernel';

export interface ClosingFigures {
  receivables: number;
  receivableCents: number;
  openCents: number;
  debits: number;
  settledCents: number;
  returned: number;
  returnedCents: number;
  notices: number;
}

/** Counts and sums of a run; no personal data. */
export async function closingFigures(sql: Sql, tenant: string, runId: number): Promise<ClosingFigures> {
  const figures = await sql.one<ClosingFigures>(
    `select r.n as receivables, r.amount as "receivableCents", r.open as "openCents", d.n as debits,
       d.settled as "settledCents", d.returned_n as returned, d.returned as "returnedCents", n.n as notices
     from (select count(*) as n, coalesce(sum(amount_cents), 0)::bigint as amount, coalesce(sum(open_cents), 0)::bigint as open
           from receivables where tenant = $1 and run_id = $2) r,
       (select count(*) as n, coalesce(sum(amount_cents) filter (where status = 'settled'), 0)::bigint as settled,
          count(*) filter (where status = 'returned') as returned_n,
          coalesce(sum(amount_cents) filter (where status = 'returned'), 0)::bigint as returned
        from debit_items where tenant = $1 and run_id = $2) d,
       (select count(*) as n from member_documents where tenant = $1 and run_id = $2) n`,
    [tenant, runId],
  );
  return figures!;
}
