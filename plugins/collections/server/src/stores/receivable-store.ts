import { unlessThere, type Sql } from '@kassenwerk/kernel';

export interface NewReceivable {
  memberId: string;
  memberNumber: string;
  amountCents: number;
  months: number;
  basis: string;
  paymentMethod: string;
  dueOn: string;
}

export interface ReceivableBatch {
  tenant: string;
  variant: string;
  period: string;
  type: string;
  runId: number;
  rows: NewReceivable[];
}

const chargeAgain = `on conflict (tenant, variant, member_id, period, type) do update set
  amount_cents = excluded.amount_cents, open_cents = excluded.open_cents, months = excluded.months, basis = excluded.basis,
  payment_method = excluded.payment_method, due_on = excluded.due_on, status = 'open', run_id = excluded.run_id, updated_at = now()
  where receivables.status = 'withdrawn'`;

/** Creates receivables that do not exist yet, or that were withdrawn. @returns its id for each member for whom one was created */
export async function insertReceivables(sql: Sql, batch: ReceivableBatch): Promise<Map<string, number>> {
  const { tenant, variant, period, type, runId, rows } = batch;
  const created = await unlessThere(sql, chargeAgain, (onConflict) =>
    sql.rows<{ member_id: string; id: number }>(
      `insert into receivables (tenant, variant, member_id, member_number, period, type, amount_cents, open_cents, months, basis,
       payment_method, due_on, status, dunning_level, run_id)
     select $1, $2, r.member_id, r.member_number, $3, $4, r.amount_cents, r.amount_cents, r.months, to_jsonb(r.basis),
       r.payment_method, r.due_on, 'open', 0, $5
     from unnest($6::text[], $7::text[], $8::int[], $9::int[], $10::text[], $11::text[], $12::date[])
       as r(member_id, member_number, amount_cents, months, basis, payment_method, due_on)
     ${onConflict} returning member_id, id`,
      [
        tenant,
        variant,
        period,
        type,
        runId,
        rows.map((one) => one.memberId),
        rows.map((one) => one.memberNumber),
        rows.map((one) => one.amountCents),
        rows.map((one) => one.months),
        rows.map((one) => one.basis),
        rows.map((one) => one.paymentMethod),
        rows.map((one) => one.dueOn),
      ],
    ),
  );
  return new Map(created.map((one) => [one.member_id, one.id]));
}

/**
 * Posts these receivables to the accounts of their members: the member owes, the contribution is earned. Looked up by id alone: with
 * tenant and run beside it, PostgreSQL may take an index that begins with the tenant and read the receivables of all for every chunk.
 */
export const postReceivables = (
  sql: Sql,
  given: { tenant: string; runId: number; bookedOn: string; receivableIds: number[] },
): Promise<number> =>
  unlessThere(sql, 'on conflict (tenant, entry_key) do nothing', (onConflict) =>
    sql.execute(
      `insert into ledger_entries (tenant, member_id, booked_on, kind, text, debit_account, credit_account, amount_cents,
         receivable_id, run_id, entry_key)
       select $1, r.member_id, $3::date, 'receivable', r.period, 'member', 'contributions', r.amount_cents, r.id, r.run_id,
         'receivable:' || r.id || ':' || r.run_id
       from unnest($4::int[]) as posted (id)
       cross join lateral (select * from receivables where id = posted.id limit 1) r
       where r.run_id = $2 ${onConflict}`,
      [given.tenant, given.runId, given.bookedOn, given.receivableIds],
    ),
  );

/**
 * Uses what a member has paid too much for the new receivable.
 * @returns for each member the amount that remains to be collected
 */
export async function offsetCredits(
  sql: Sql,
  tenant: string,
  runId: number,
  credits: Map<string, number>,
): Promise<Map<string, number>> {
  const rows = await sql.rows<{ member_id: string; open_cents: number }>(
    `update receivables r set open_cents = greatest(0, r.open_cents - c.cents),
       status = case when r.open_cents <= c.cents then 'paid' else r.status end, updated_at = now()
     from unnest($3::text[], $4::int[]) as c(member_id, cents)
     where r.tenant = $1 and r.run_id = $2 and r.member_id = c.member_id and r.open_cents > 0
     returning r.member_id, r.open_cents`,
    [tenant, runId, [...credits.keys()], [...credits.values()]],
  );
  return new Map(rows.map((row) => [row.member_id, row.open_cents]));
}
