import type { Sql } from '@kassenwerk/kernel';
import type { Arrear } from '../domain/assessment';

export interface MemberArrears {
  memberId: string;
  memberNumber: string;
  arrears: Arrear[];
  /** Surcharges of earlier key dates. */
  chargedCents: number;
}

const surchargeType = 'latePaymentSurcharge';
const pageSize = 2_000;

/** Members of a run with overdue contributions, page by page. Debits on their way and deferred debts are no arrears. */
export async function* membersInArrears(
  sql: Sql,
  given: { tenant: string; runId: number; keyDate: string },
): AsyncGenerator<MemberArrears[]> {
  for (let after = ''; ;) {
    const page = await sql.rows<MemberArrears>(
      `select r.member_id as "memberId", min(r.member_number) as "memberNumber",
         coalesce(json_agg(json_build_object('amountCents', r.open_cents, 'dueOn', r.due_on, 'paidOn', null) order by r.due_on)
           filter (where r.type not in ('${surchargeType}', 'returnFee')), '[]') as arrears,
         coalesce((select sum(s.amount_cents) from receivables s
           where s.tenant = $1 and s.member_id = r.member_id and s.type = '${surchargeType}'), 0) as "chargedCents"
       from receivables r
       where r.tenant = $1 and r.open_cents > 0 and r.due_on < $2::date and r.status not in ('debited', 'paid', 'deferred')
         and r.member_id > $4
         and exists (select 1 from receivables own where own.tenant = $1 and own.run_id = $3 and own.member_id = r.member_id)
       group by r.member_id order by r.member_id limit ${pageSize}`,
      [given.tenant, given.keyDate, given.runId, after],
    );
    if (page.length === 0) return;
    yield page;
    after = page.at(-1)!.memberId;
  }
}

export interface LateFeeBatch {
  tenant: string;
  variant: string;
  /** Month of the key date: at most one surcharge a member and month. */
  period: string;
  keyDate: string;
  runId: number;
  fees: readonly { memberId: string; memberNumber: string; cents: number }[];
}

/** Charges surcharges as receivables of their own and posts them. @returns how many are new */
export const chargeLateFees = (
  sql: Sql,
  { tenant, variant, period, keyDate, runId, fees }: LateFeeBatch,
): Promise<number> =>
  sql.execute(
    `with created as (
       insert into receivables (tenant, variant, member_id, member_number, period, type, amount_cents, open_cents, basis,
         payment_method, due_on, status, dunning_level, run_id)
       select $1, $2, f."memberId", f."memberNumber", $3, '${surchargeType}', f.cents, f.cents, to_jsonb('lateFee'::text),
         'transfer', $4::date, 'open', 0, $5
       from jsonb_to_recordset($6::jsonb) as f("memberId" text, "memberNumber" text, cents int)
       on conflict (tenant, variant, member_id, period, type) do nothing
       returning id, member_id, amount_cents)
     insert into ledger_entries (tenant, member_id, booked_on, kind, text, debit_account, credit_account, amount_cents,
       receivable_id, run_id, entry_key)
     select $1, member_id, $4::date, 'lateFee', $3, 'member', 'contributions', amount_cents, id, $5, 'receivable:' || id
     from created on conflict (tenant, entry_key) do nothing`,
    [tenant, variant, period, keyDate, runId, JSON.stringify(fees)],
  );
