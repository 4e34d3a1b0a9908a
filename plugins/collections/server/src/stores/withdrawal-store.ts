import type { Sql } from '@kassenwerk/kernel';

interface Withdrawal {
  tenant: string;
  runId: number;
  bookedOn: string;
}

/**
 * Takes back the receivables of a run that were not handed to the bank: a counter entry for each posting, planned debits
 * withdrawn, the receivable free to be charged again. Doing it twice changes nothing more.
 */
export async function withdrawReceivables(sql: Sql, { tenant, runId, bookedOn }: Withdrawal): Promise<number> {
  await sql.execute(
    `insert into ledger_entries (tenant, member_id, booked_on, kind, text, debit_account, credit_account, amount_cents,
       receivable_id, run_id, entry_key)
     select e.tenant, e.member_id, $3::date, 'reversal', e.text, e.credit_account, e.debit_account, e.amount_cents,
       e.receivable_id, e.run_id, 'reversal:' || e.entry_key || ':' || e.run_id
     from ledger_entries e join receivables r on r.id = e.receivable_id
     where e.tenant = $1 and e.run_id = $2 and e.kind = 'receivable' and r.run_id = $2 and r.status = 'open'
     on conflict (tenant, entry_key) do nothing`,
    [tenant, runId, bookedOn],
  );
  await sql.execute(
    "update debit_items set status = 'withdrawn', updated_at = now() where tenant = $1 and run_id = $2 and status in ('planned', 'inFile')",
    [tenant, runId],
  );
  return sql.execute(
    "update receivables set status = 'withdrawn', open_cents = 0, updated_at = now() where tenant = $1 and run_id = $2 and status = 'open'",
    [tenant, runId],
  );
}
