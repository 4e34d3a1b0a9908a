import type { CivilDate, Sql } from '@kassenwerk/kernel';

export interface RetryCandidate {
  receivableId: number;
  memberId: string;
  memberNumber: string;
  period: string;
  openCents: number;
  retryOn: CivilDate;
  /** Debits made for this receivable so far. */
  attempts: number;
}

const batchSize = 2_000;

/**
 * Streams the receivables whose next attempt is due: returned debits, and debits of a run that gave them up. Needs a
 * transaction; other statements may run between two batches.
 */
export async function* dueRetries(
  sql: Sql,
  { tenant, variant, until }: { tenant: string; variant: string; until: CivilDate },
): AsyncGenerator<RetryCandidate[]> {
  await sql.execute(
    `declare due_retries no scroll cursor for
     select r.id as "receivableId", r.member_id as "memberId", r.member_number as "memberNumber", r.period,
       r.open_cents as "openCents", r.retry_on as "retryOn", coalesce(made.attempts, 0) as attempts
     from receivables r
     left join (
       select receivable_id, max(attempt) as attempts from debit_items
       where tenant = $1 and receivable_id is not null and status <> 'withdrawn' group by receivable_id) made on made.receivable_id = r.id
     where r.tenant = $1 and r.variant = $2 and r.retry_on <= $3 and r.open_cents > 0
       and r.payment_method = 'directDebit' and r.status in ('open', 'returned')
     order by r.member_number collate "C", r.id`,
    [tenant, variant, until],
  );
  for (;;) {
    const rows = await sql.rows<RetryCandidate>(`fetch forward ${batchSize} from due_retries`);
    if (rows.length > 0) yield rows;
    if (rows.length < batchSize) break;
  }
  await sql.execute('close due_retries');
}
