import type { Sql } from '@kassenwerk/kernel';

export interface DebitProgress {
  total: number;
  /** Returned or rejected, so that nothing more is to come. */
  failed: number;
  settled: number;
  lastCollectionOn: string | null;
  /** The latest booking day the bank has told us of. */
  bankDay: string | null;
}

/** How far the debits of a run have come. */
export async function debitProgress(sql: Sql, tenant: string, runId: number): Promise<DebitProgress> {
  const row = await sql.one<DebitProgress>(
    `select count(*) as total, count(*) filter (where status in ('returned', 'rejected')) as failed,
       count(*) filter (where status = 'settled') as settled, max(collection_on) as "lastCollectionOn",
       (select max(booked_on) from bank_events where tenant = $1 and kind in ('return', 'collection', 'payment', 'fee')) as "bankDay"
     from debit_items where tenant = $1 and run_id = $2 and status <> 'planned'`,
    [tenant, runId],
  );
  return row!;
}

export interface FailedDebit {
  memberId: string;
  reason: string | null;
  class: string | null;
  action: string | null;
  failedOn: string;
  attempt: number;
}

/** The latest failed debit of these members in a run, with what the reason table said when it was booked. */
export const failedDebits = (
  sql: Sql,
  tenant: string,
  runId: number,
  memberIds: readonly string[],
): Promise<FailedDebit[]> =>
  sql.rows<FailedDebit>(
    `select distinct on (d.member_id) d.member_id as "memberId", d.return_reason as reason, e.reaction ->> 'class' as class,
       e.reaction ->> 'action' as action, coalesce(e.booked_on, d.collection_on) as "failedOn", coalesce(d.attempt, 1) as attempt
     from debit_items d
     left join bank_events e on e.tenant = d.tenant and e.debit_item_id = d.id and e.kind in ('return', 'reject') and e.status = 'booked'
     where d.tenant = $1 and d.run_id = $2 and d.member_id = any ($3) and d.status in ('returned', 'rejected')
     order by d.member_id, d.attempt desc, e.id desc`,
    [tenant, runId, memberIds],
  );

export interface RetryPlan {
  memberId: string;
  /** Null: no further attempt, the member pays by transfer and is reminded like any other. */
  retryOn: string | null;
}

/** Sets the next attempt of the run's returned receivables, or the change to transfer. */
export const planRetries = (sql: Sql, tenant: string, runId: number, plans: readonly RetryPlan[]): Promise<number> =>
  sql.execute(
    `update receivables r set retry_on = p."retryOn", updated_at = now(),
       payment_method = case when p."retryOn" is null then 'transfer' else r.payment_method end
     from jsonb_to_recordset($3::jsonb) as p("memberId" text, "retryOn" date)
     where r.tenant = $1 and r.member_id = p."memberId" and r.status = 'returned' and r.open_cents > 0
       and r.id in (select receivable_id from debit_items where tenant = $1 and run_id = $2)`,
    [tenant, runId, JSON.stringify(plans)],
  );
