import { unlessThere, type Sql } from '@kassenwerk/kernel';
import { addressColumns, forgetCorrectedAddresses, takenValue } from './delivered-address';
import { deliveredMemberColumns, readingColumns } from './member-columns';
import { stagingTable } from './staging-store';

export interface Delta {
  new: number;
  changed: number;
  unchanged: number;
  left: number;
}

const taken = [...deliveredMemberColumns, ...readingColumns];
const columns = taken.join(', ');
const staged = taken.map((name) => `s.${name}`).join(', ');
const updated = taken.map(takenValue).join(', ');
const stagedCompared = deliveredMemberColumns.map(takenValue).join(', ');
const storedCompared = deliveredMemberColumns.map((name) => `m.${name}`).join(', ');

/** A new address has not been verified, and mail may arrive there. */
const hasMoved = `(${addressColumns.map((name) => `m.${name}`).join(', ')}) is distinct from (${addressColumns.map(takenValue).join(', ')})`;

/** Members of the stock that the delivery no longer names. */
export async function countLeft(
  sql: Sql,
  deliveryId: number,
  tenant: string,
): Promise<{ left: number; stock: number }> {
  const counts = await sql.one<{ left: number; stock: number }>(
    `select count(*) filter (where s.member_id is null) as left, count(*) as stock
     from members m left join ${stagingTable(deliveryId)} s on s.member_id = m.document_id
     where m.tenant = $1 and m.status = 'active'`,
    [tenant],
  );
  return counts ?? { left: 0, stock: 0 };
}

/**
 * Makes the delivery effective: new members are added, changed ones updated, those no longer named marked as left.
 * Compares every delivered column, so the same data in another file changes nothing.
 */
export async function applyDelta(
  sql: Sql,
  input: { deliveryId: number; tenant: string; deliveredOn: string },
): Promise<Delta> {
  const { deliveryId, tenant, deliveredOn } = input;
  const table = stagingTable(deliveryId);
  await forgetCorrectedAddresses(sql, table, tenant);
  const changed = await sql.execute(
    `update members m set (member_number, ${columns}, status, delivered_on, changed_by, updated_at, address_status, is_undeliverable) =
       (s.member_number, ${updated}, 'active', $2, 'delivery', now(),
        case when ${hasMoved} then 'unverified' else m.address_status end, m.is_undeliverable and not (${hasMoved}))
     from ${table} s
     where s.member_id = m.document_id and not s.is_new and m.tenant = $1
       and (m.member_number, m.status, ${storedCompared}) is distinct from (s.member_number, 'active'::text, ${stagedCompared})`,
    [tenant, deliveredOn],
  );
  const added = await sql.execute(
    `insert into members (document_id, tenant, member_number, ${columns}, status, address_status, is_undeliverable, delivered_on, changed_by)
     select s.member_id, $1, s.member_number, ${staged}, 'active', 'unverified', false, $2, 'delivery'
     from ${table} s where s.is_new order by s.member_number`,
    [tenant, deliveredOn],
  );
  const left = await sql.execute(
    `update members m set status = 'left', updated_at = now(), changed_by = 'delivery'
     where m.tenant = $1 and m.status = 'active'
       and not exists (select 1 from ${table} s where s.member_id = m.document_id)`,
    [tenant],
  );
  const total = await sql.one<{ n: number }>(`select count(*) as n from ${table}`);
  return { new: added, changed, left, unchanged: (total?.n ?? 0) - added - changed };
}

/**
 * The mandates of the delivery. A new reference becomes the current mandate; a changed account or reference leaves a note
 * of the old one for the next debit (SMNDA). States set by a return (disputed, on hold) stay unless the fund revokes.
 */
export async function applyMandates(sql: Sql, deliveryId: number, tenant: string): Promise<number> {
  const table = stagingTable(deliveryId);
  await sql.execute(
    `update mandates d set is_current = false, updated_at = now()
     from ${table} s
     where d.tenant = $1 and d.member_id = s.member_id and d.is_current and s.mandate_reference is not null
       and d.reference <> s.mandate_reference`,
    [tenant],
  );
  return unlessThere(sql, renewMandate, (onConflict) =>
    sql.execute(
      `insert into mandates as d (tenant, member_id, reference, state, iban, bic, account_holder, signed_on, is_current)
       select $1, s.member_id, s.mandate_reference, coalesce(s.mandate_status, 'requested'), s.iban, s.bic, s.account_holder, s.mandate_signed_on, true
       from ${table} s where s.mandate_reference is not null order by s.member_number ${onConflict}`,
      [tenant],
    ),
  );
}

const renewMandate = `on conflict (tenant, reference, member_id) do update set
  state = case when d.state in ('onHold', 'disputed') and excluded.state = 'valid' then d.state else excluded.state end,
  amendment = case when d.last_used_on is not null and d.iban is distinct from excluded.iban
    then jsonb_build_object('originalIban', d.iban) else d.amendment end,
  iban = excluded.iban, bic = excluded.bic, account_holder = excluded.account_holder,
  signed_on = excluded.signed_on, is_current = true, updated_at = now()
  where (d.state, d.iban, d.bic, d.account_holder, d.signed_on, d.is_current)
    is distinct from (excluded.state, excluded.iban, excluded.bic, excluded.account_holder, excluded.signed_on, true)`;

/** Freezes the population of the run: everybody in the delivery, in the order of their member numbers. */
export const createItems = (
  sql: Sql,
  input: { deliveryId: number; tenant: string; runId: number; stage: number },
): Promise<number> =>
  sql.execute(
    `insert into run_items (tenant, run_id, stage, status, item_key, subject_type, subject_id, data)
     select $1, $2, $3, 'ready', s.member_number, 'member', s.member_id,
       case when s.other_numbers is null then '{}'::jsonb else jsonb_build_object('otherNumbers', s.other_numbers) end
     from ${stagingTable(input.deliveryId)} s order by s.member_number`,
    [input.tenant, input.runId, input.stage],
  );
