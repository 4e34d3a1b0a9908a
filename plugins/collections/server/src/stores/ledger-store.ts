import type { Sql } from '@kassenwerk/kernel';

/** The newly stored events of one batch, and the day they are booked when the bank names none. */
export interface BookingBatch {
  tenant: string;
  eventIds: readonly number[];
}

const insert = `insert into ledger_entries
  (tenant, member_id, booked_on, kind, text, debit_account, credit_account, amount_cents, receivable_id, run_id, entry_key)`;

const onceOnly = 'on conflict (tenant, entry_key) do nothing';

/**
 * A debit that came back was credited before, whether or not the bank has told us yet: the credit is posted once, by
 * whichever news comes first.
 */
const collectedBeforeReturn = `${insert}
select d.tenant, d.member_id, d.collection_on, 'collected', d.end_to_end_id, 'bank', 'member', d.amount_cents, d.receivable_id,
  d.run_id, 'collected:' || d.id
from bank_events e join debit_items d on d.tenant = e.tenant and d.id = e.debit_item_id
where e.tenant = $1 and e.id = any ($2) and e.status = 'booked' and e.kind in ('return', 'reversal', 'collection')
${onceOnly}`;

/** Principal of returns, reversals and payments of members. A single credited debit is posted as `collected`. */
const principals = `${insert}
select e.tenant, e.member_id, e.booked_on, e.kind, coalesce(e.end_to_end_id, ''),
  case when e.kind = 'return' then 'member' else 'bank' end, case when e.kind = 'return' then 'bank' else 'member' end,
  e.amount_cents, e.receivable_id, d.run_id, 'bankEvent:' || e.id
from bank_events e left join debit_items d on d.tenant = e.tenant and d.id = e.debit_item_id
where e.tenant = $1 and e.id = any ($2) and e.status = 'booked' and e.kind in ('return', 'reversal', 'payment') and e.amount_cents > 0
${onceOnly}`;

/** Charges inside a booked amount, and those the bank books by an entry of their own. */
const charges = `${insert}
select e.tenant, e.member_id, e.booked_on, 'bankFee', coalesce(e.end_to_end_id, ''),
  case when e.kind = 'fee' and e.reaction ->> 'direction' = 'credit' then 'bank' else 'fees' end,
  case when e.kind = 'fee' and e.reaction ->> 'direction' = 'credit' then 'fees' else 'bank' end,
  case when e.kind = 'fee' then e.amount_cents else e.fee_cents end, null, null, 'bankFee:' || e.id
from bank_events e
where e.tenant = $1 and e.id = any ($2) and (e.fee_cents > 0 or (e.kind = 'fee' and e.status = 'booked' and e.amount_cents > 0))
${onceOnly}`;

/** Money that a person has to assign waits in the suspense account. */
const suspense = `${insert}
select e.tenant, null, e.booked_on, 'suspense', coalesce(e.end_to_end_id, ''),
  case when e.reaction ->> 'direction' = 'credit' then 'bank' else 'suspense' end,
  case when e.reaction ->> 'direction' = 'credit' then 'suspense' else 'bank' end,
  e.amount_cents, null, null, 'suspense:' || e.id
from bank_events e
where e.tenant = $1 and e.id = any ($2) and e.status = 'open' and e.reaction ->> 'direction' is not null and e.amount_cents > 0
${onceOnly}`;

/** Posts everything the events of a batch say, each thing once. Sums of payment blocks are posted by `collectBlock`. */
export async function postEvents(sql: Sql, { tenant, eventIds }: BookingBatch): Promise<void> {
  for (const statement of [collectedBeforeReturn, principals, charges, suspense])
    await sql.execute(statement, [tenant, eventIds]);
}

/**
 * Passes the charges of a returned debit on to the member where the variant of its run says so and the reason allows it:
 * as a receivable of its own, so that it can be paid, reminded and waived like any other.
 */
export async function passOnFees(sql: Sql, { tenant, eventIds }: BookingBatch): Promise<number> {
  return sql.execute(
    `with chargeable as (
       select e.id, e.booked_on, d.member_id, d.member_number, d.run_id, r.variant, r.period,
         greatest(e.fee_cents, coalesce((e.reaction ->> 'announcedFeeCents')::int, 0)) as cents
       from bank_events e
       join debit_items d on d.tenant = e.tenant and d.id = e.debit_item_id
       join receivables r on r.tenant = d.tenant and r.id = d.receivable_id
       join runs on runs.id = d.run_id
       where e.tenant = $1 and e.id = any ($2) and e.kind = 'return' and e.status = 'booked'
         and (e.reaction ->> 'isFeeChargeable')::boolean
         and coalesce(runs.variant_definition -> 'values' -> 'passOnReturnFees', runs.definition -> 'values' -> 'passOnReturnFees') = 'true'),
     owed as (
       insert into receivables as r (tenant, variant, member_id, member_number, period, type, amount_cents, open_cents, basis,
         payment_method, due_on, status, dunning_level, run_id)
       select $1, variant, member_id, min(member_number), period, 'returnFee', sum(cents), sum(cents), to_jsonb('returnFee'::text),
         'transfer', min(booked_on), 'open', 0, min(run_id)
       from chargeable where cents > 0 group by variant, member_id, period
       on conflict (tenant, variant, member_id, period, type) do update
         set amount_cents = r.amount_cents + excluded.amount_cents, open_cents = r.open_cents + excluded.open_cents,
           status = 'open', updated_at = now()
       returning r.id, r.member_id, r.variant, r.period)
     ${insert}
     select $1, c.member_id, c.booked_on, 'returnFee', 'returnFee', 'member', 'fees', c.cents, o.id, c.run_id, 'returnFee:' || c.id
     from chargeable c join owed o on o.member_id = c.member_id and o.variant = c.variant and o.period = c.period
     where c.cents > 0 ${onceOnly}`,
    [tenant, eventIds],
  );
}
