import type { Kassenwerk } from '@kassenwerk/engine';
import { withSql, type Sql } from '@kassenwerk/kernel';

/** Counts and sums for the start page; nothing of a single person. */
export function dashboardFigures(strapi: Kassenwerk, tenants: string[]): Promise<Record<string, unknown>> {
  return withSql(strapi, async (sql) => {
    const totals = await totalsOf(sql, tenants);
    return {
      ...totals,
      returnRatePercent: rate(totals.returnedCents, totals.collectedCents + totals.returnedCents),
      tasksByKind: await sql.rows(
        `select kind, count(*) as count from tasks where tenant = any ($1) and status in ('open', 'inProgress')
         group by kind order by count(*) desc`,
        [tenants],
      ),
      collectionsByMonth: await sql.rows(
        `select to_char(collection_on, 'YYYY-MM') as month, sum(amount_cents)::bigint as "debitedCents",
           coalesce(sum(amount_cents) filter (where status = 'returned'), 0)::bigint as "returnedCents",
           coalesce(sum(amount_cents) filter (where status = 'settled'), 0)::bigint as "paidCents"
         from debit_items where tenant = any ($1) and status <> 'withdrawn' group by 1 order by 1 desc limit 12`,
        [tenants],
      ),
      returnsByReason: await sql.rows(
        `select reason as code, (array_agg(reason_title))[1] as title, count(*) as count, sum(amount_cents)::bigint as "amountCents"
         from bank_events where tenant = any ($1) and kind = 'return' and reason is not null group by reason order by count(*) desc limit 10`,
        [tenants],
      ),
      recentRuns: await sql.rows(
        `select id, document_id as "documentId", title, status, tenant, started_at as "startedAt",
           case when stage_count > 0 then least(1.0, (current_stage + case when status = 'done' then 1 else 0 end)::float8 / stage_count) else 0 end as progress
         from runs where tenant = any ($1) and period is not null order by id desc limit 6`,
        [tenants],
      ),
    };
  });
}

interface Totals {
  members: number;
  openTasks: number;
  runsActive: number;
  openIncidents: number;
  receivablesOpenCents: number;
  collectedCents: number;
  returnedCents: number;
  nextDueOn: string | null;
}

async function totalsOf(sql: Sql, tenants: string[]): Promise<Totals> {
  const row = await sql.one<Totals>(
    `select
       (select count(*) from members where tenant = any ($1) and status = 'active') as members,
       (select count(*) from tasks where tenant = any ($1) and status in ('open', 'inProgress')) as "openTasks",
       (select count(*) from runs where tenant = any ($1) and status in ('running', 'waiting', 'paused', 'queued')) as "runsActive",
       (select count(*) from incidents where tenant = any ($1) and status = 'open') as "openIncidents",
       (select coalesce(sum(open_cents), 0)::bigint from receivables where tenant = any ($1) and open_cents > 0) as "receivablesOpenCents",
       (select coalesce(sum(amount_cents), 0)::bigint from debit_items where tenant = any ($1) and status = 'settled') as "collectedCents",
       (select coalesce(sum(amount_cents), 0)::bigint from debit_items where tenant = any ($1) and status = 'returned') as "returnedCents",
       (select min(due_on) from receivables where tenant = any ($1) and open_cents > 0 and due_on >= current_date) as "nextDueOn"`,
    [tenants],
  );
  return row!;
}

const rate = (part: number, whole: number): number => (whole > 0 ? Math.round((part / whole) * 1_000) / 10 : 0);
