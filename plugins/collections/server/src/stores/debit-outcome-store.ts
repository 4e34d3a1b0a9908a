import type { Sql } from '@kassenwerk/kernel';
import type { BookingBatch } from './ledger-store';

const booked = `e.tenant = $1 and e.id = any ($2) and e.status = 'booked'`;

/**
 * Debits that failed: the debt is open again, with the date of the next attempt or another way of paying. A debit that
 * was rejected before keeps its state; only its money went there and back.
 */
export const failDebits = (sql: Sql, { tenant, eventIds }: BookingBatch): Promise<number> =>
  sql.execute(
    `with failed as (
       select d.id, d.receivable_id, d.status as was, d.amount_cents, e.kind, e.reason, e.reaction
       from bank_events e join debit_items d on d.tenant = e.tenant and d.id = e.debit_item_id
       where ${booked} and e.kind in ('return', 'reject') and d.status not in ('rejected', 'returned')),
     changed as (
       update debit_items d set status = case f.kind when 'return' then 'returned' else 'rejected' end,
         return_reason = f.reason, updated_at = now()
       from failed f where d.tenant = $1 and d.id = f.id)
     update receivables r set
       open_cents = least(r.amount_cents, r.open_cents + case when f.was = 'settled' then f.amount_cents else 0 end),
       status = 'returned', retry_on = (f.reaction ->> 'retryOn')::date,
       payment_method = case when f.reaction ->> 'action' in ('changePaymentMethod', 'dun') then 'transfer' else r.payment_method end,
       updated_at = now()
     from failed f where r.tenant = $1 and r.id = f.receivable_id`,
    [tenant, eventIds],
  );

/** A debit the bank rejects although its block was credited: what was credited too much is a matter between bank and fund. */
export const postLateRejects = (sql: Sql, { tenant, eventIds }: BookingBatch): Promise<number> =>
  sql.execute(
    `insert into ledger_entries (tenant, member_id, booked_on, kind, text, debit_account, credit_account, amount_cents,
       receivable_id, run_id, entry_key)
     select d.tenant, d.member_id, e.booked_on, 'reject', d.end_to_end_id, 'member', 'suspense', d.amount_cents, d.receivable_id,
       d.run_id, 'bankEvent:' || e.id
     from bank_events e join debit_items d on d.tenant = e.tenant and d.id = e.debit_item_id
     where ${booked} and e.kind = 'reject' and d.status = 'settled'
     on conflict (tenant, entry_key) do nothing`,
    [tenant, eventIds],
  );

/** Debits that were credited singly, and returns that were undone. */
export const settleDebits = (sql: Sql, { tenant, eventIds }: BookingBatch): Promise<number> =>
  sql.execute(
    `with credited as (
       select d.id, d.receivable_id, d.amount_cents
       from bank_events e join debit_items d on d.tenant = e.tenant and d.id = e.debit_item_id
       where ${booked} and ((e.kind = 'collection' and d.status in ('inFile', 'submitted', 'accepted'))
         or (e.kind = 'reversal' and d.status = 'returned'))),
     changed as (
       update debit_items d set status = 'settled', return_reason = null, updated_at = now()
       from credited c where d.tenant = $1 and d.id = c.id)
     update receivables r set open_cents = greatest(0, r.open_cents - c.amount_cents),
       status = case when r.open_cents <= c.amount_cents then 'paid' else r.status end, retry_on = null, updated_at = now()
     from credited c where r.tenant = $1 and r.id = c.receivable_id`,
    [tenant, eventIds],
  );

export const acceptDebits = (sql: Sql, { tenant, eventIds }: BookingBatch): Promise<number> =>
  sql.execute(
    `update debit_items d set status = 'accepted', updated_at = now()
     from bank_events e
     where ${booked} and e.kind = 'status' and d.tenant = e.tenant and d.id = e.debit_item_id and d.status in ('inFile', 'submitted')`,
    [tenant, eventIds],
  );

/** What the reasons say about the mandates that were used. */
export const changeMandates = (sql: Sql, { tenant, eventIds }: BookingBatch): Promise<number> =>
  sql.execute(
    `update mandates m set state = e.reaction ->> 'mandateState', state_reason = e.reason, updated_at = now()
     from bank_events e join debit_items d on d.tenant = e.tenant and d.id = e.debit_item_id
     where ${booked} and e.kind in ('return', 'reject') and e.reaction ->> 'mandateState' <> 'unchanged'
       and m.tenant = d.tenant and m.member_id = d.member_id and m.reference = d.mandate_reference`,
    [tenant, eventIds],
  );

/**
 * Payments of members settle their oldest debts. Debits on their way are left alone: the member would pay twice.
 * What is paid too much stays on the account.
 */
export const allocateEventPayments = (sql: Sql, { tenant, eventIds }: BookingBatch): Promise<number> =>
  sql.execute(
    `with credit as (
       select e.member_id, sum(e.amount_cents) as cents from bank_events e
       where ${booked} and e.kind = 'payment' and e.member_id is not null group by e.member_id)
     ${allocation}`,
    [tenant, eventIds],
  );

/** The same for money that a person has assigned. */
export const allocatePayment = (
  sql: Sql,
  { tenant, memberId, cents }: { tenant: string; memberId: string; cents: number },
): Promise<number> =>
  sql.execute(`with credit as (select $2::text as member_id, $3::int as cents) ${allocation}`, [
    tenant,
    memberId,
    cents,
  ]);

/** Spreads `credit (member_id, cents)` over open receivables, oldest first; $1 is the tenant. */
const allocation = `
, debts as (
  select r.id, r.open_cents, c.cents,
    coalesce(sum(r.open_cents) over (partition by r.member_id order by r.due_on, r.id rows between unbounded preceding and 1 preceding), 0) as before
  from receivables r join credit c on c.member_id = r.member_id
  where r.tenant = $1 and r.open_cents > 0 and r.status <> 'debited')
update receivables r set open_cents = r.open_cents - least(d.open_cents, d.cents - d.before),
  status = case when d.open_cents <= d.cents - d.before then 'paid' else r.status end,
  retry_on = case when d.open_cents <= d.cents - d.before then null else r.retry_on end, updated_at = now()
from debts d where r.tenant = $1 and r.id = d.id and d.cents > d.before`;

/** Sets off what the ledger says members of a run have paid beyond their open receivables. */
export const allocateCredits = (sql: Sql, tenant: string, runId: number): Promise<number> =>
  sql.execute(
    `with concerned as (select distinct member_id from receivables where tenant = $1 and run_id = $2),
     owed as (select r.member_id, sum(r.open_cents) as open from receivables r join concerned using (member_id)
       where r.tenant = $1 group by r.member_id),
     balances as (
       select l.member_id, sum(case when l.debit_account = 'member' then l.amount_cents else -l.amount_cents end) as cents
       from ledger_entries l join concerned using (member_id)
       where l.tenant = $1 and 'member' in (l.debit_account, l.credit_account) group by l.member_id),
     credit as (select o.member_id, o.open - b.cents as cents from owed o join balances b using (member_id) where o.open > b.cents)
     ${allocation}`,
    [tenant, runId],
  );
