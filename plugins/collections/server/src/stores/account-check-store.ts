import type { Sql } from '@kassenwerk/kernel';

/** Members whose open receivables are not what their account says. Credits are no debts, and debits on their way are left open. */
const differing = `
with open as (
  select member_id, sum(open_cents) as cents, sum(open_cents) filter (where status <> 'debited') as demanded
  from receivables where tenant = $1 group by member_id),
balances as (
  select member_id, sum(case when debit_account = 'member' then amount_cents else -amount_cents end) as cents
  from ledger_entries where tenant = $1 and 'member' in (debit_account, credit_account) group by member_id)
select coalesce(o.member_id, b.member_id) as member_id
from open o full join balances b using (member_id)
where coalesce(b.cents, 0) > coalesce(o.cents, 0) or (coalesce(b.cents, 0) < coalesce(o.cents, 0) and coalesce(o.demanded, 0) > 0)`;

export interface AccountChecks {
  accountsDiffering: number;
  /** Returned debits whose reason asks for a person, without an open or done task. */
  returnsWithoutTask: number;
  /** Debits, entries and events that point to something that does not exist. */
  brokenLinks: number;
  /** Files of the bank that have not been booked for a day. */
  messagesStuck: number;
}

/** Compares what must agree, over all accounts of a fund. Finds, and changes nothing. */
export async function checkAccounts(sql: Sql, tenant: string): Promise<AccountChecks & { members: string[] }> {
  const members = await sql.rows<{ member_id: string }>(`${differing} limit 1000`, [tenant]);
  const rest = await sql.one<Omit<AccountChecks, 'accountsDiffering'>>(
    `select
       (select count(*) from bank_events e where e.tenant = $1 and e.kind in ('return', 'reject') and e.member_id is not null
          and jsonb_typeof(e.reaction -> 'task') = 'object' and not exists (select 1 from tasks t
            where t.tenant = $1 and t.subject_id = e.member_id and t.kind = e.reaction -> 'task' ->> 'kind')) as "returnsWithoutTask",
       (select count(*) from debit_items d where d.tenant = $1 and d.receivable_id is not null
          and not exists (select 1 from receivables r where r.tenant = $1 and r.id = d.receivable_id))
       + (select count(*) from bank_events e where e.tenant = $1 and e.debit_item_id is not null
          and not exists (select 1 from debit_items d where d.tenant = $1 and d.id = e.debit_item_id))
       + (select count(*) from ledger_entries l where l.tenant = $1 and l.receivable_id is not null
          and not exists (select 1 from receivables r where r.tenant = $1 and r.id = l.receivable_id)) as "brokenLinks",
       (select count(*) from bank_messages m where m.tenant = $1 and m.status in ('received', 'processing')
          and m.received_at < now() - interval '1 day') as "messagesStuck"`,
    [tenant],
  );
  return { accountsDiffering: members.length, ...rest!, members: members.map(({ member_id }) => member_id) };
}

export const activeTenants = async (sql: Sql): Promise<string[]> =>
  (await sql.rows<{ key: string }>("select key from tenants where status = 'active' order by key")).map(
    ({ key }) => key,
  );
