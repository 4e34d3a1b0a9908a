import type { Sql } from '@kassenwerk/kernel';

/** What one person owes that is due, as dunning and surcharges look at it. */
export interface OverdueAccount {
  memberId: string;
  memberNumber: string;
  salutation: string | null;
  title: string | null;
  firstName: string | null;
  lastName: string;
  street: string | null;
  houseNumber: string | null;
  postalCode: string | null;
  town: string | null;
  birthDate: string | null;
  openCents: number;
  dueOn: string;
  level: number;
  lastDunnedOn: string | null;
  isBlocked: boolean;
}

export interface OverdueQuestion {
  tenant: string;
  keyDate: string;
  /** Open tasks of these kinds about a member stop its dunning. */
  blockingTaskKinds: readonly string[];
  /** Only members of this run; all of the fund without. */
  runId: number | null;
}

/** Debts that a reminder may speak of: due, not on their way to the bank, not planned for another debit, not deferred. */
const dunnable = `r.tenant = $1 and r.open_cents > 0 and r.due_on < $2::date and r.status not in ('debited', 'paid', 'deferred', 'enforcement')
  and (r.retry_on is null or r.retry_on < $2::date)`;

const pageSize = 2_000;

/** The accounts with overdue debts, page by page in the order of their ids, so that memory does not grow with the fund. */
export async function* overdueAccounts(sql: Sql, question: OverdueQuestion): AsyncGenerator<OverdueAccount[]> {
  const { tenant, keyDate, blockingTaskKinds, runId } = question;
  for (let after = ''; ;) {
    const page = await sql.rows<OverdueAccount>(
      `with owed as (
         select r.member_id, min(r.member_number) as member_number, sum(r.open_cents) as open_cents, min(r.due_on) as due_on,
           max(coalesce(r.dunning_level, 0)) as level
         from receivables r
         where ${dunnable} and r.member_id > $3
           and ($4::int is null or exists (select 1 from receivables own where own.tenant = $1 and own.run_id = $4 and own.member_id = r.member_id))
         group by r.member_id order by r.member_id limit ${pageSize})
       select o.member_id as "memberId", o.member_number as "memberNumber", m.salutation, m.title, m.first_name as "firstName",
         m.last_name as "lastName", m.street, m.house_number as "houseNumber", m.postal_code as "postalCode", m.town,
         m.birth_date as "birthDate", o.open_cents as "openCents", o.due_on as "dueOn", o.level,
         (select max(d.sent_on) from member_documents d
           where d.tenant = $1 and d.subject_id = o.member_id and d.kind = 'dunningNotice') as "lastDunnedOn",
         exists (select 1 from tasks t where t.tenant = $1 and t.subject_id = o.member_id and t.kind = any ($5)
           and t.status in ('open', 'inProgress')) as "isBlocked"
       from owed o join members m on m.tenant = $1 and m.document_id = o.member_id order by o.member_id`,
      [tenant, keyDate, after, runId, blockingTaskKinds],
    );
    if (page.length === 0) return;
    yield page;
    after = page.at(-1)!.memberId;
  }
}

export interface DunningLetter {
  memberId: string;
  level: number;
  title: string;
  body: string;
  contentHash: string;
}

/** Files the letters of a page and raises the level of the debts they speak of. One letter a person and level. */
export const saveDunningLetters = (
  sql: Sql,
  {
    tenant,
    keyDate,
    runId,
    letters,
  }: { tenant: string; keyDate: string; runId: number | null; letters: readonly DunningLetter[] },
): Promise<number> =>
  sql.execute(
    `with given as (
       select * from jsonb_to_recordset($4::jsonb) as l("memberId" text, level int, title text, body text, "contentHash" text)),
     filed as (
       insert into member_documents (tenant, subject_id, kind, title, template, body, content_hash, status, run_id, period, sent_on)
       select $1, "memberId", 'dunningNotice', title, 'dunning-notice', body, "contentHash", 'created', $3, to_char($2::date, 'YYYY-MM-DD'), $2::date
       from given on conflict do nothing returning subject_id)
     update receivables r set dunning_level = g.level, status = 'dunned', updated_at = now()
     from given g join filed f on f.subject_id = g."memberId"
     where ${dunnable} and r.member_id = g."memberId"`,
    [tenant, keyDate, runId, JSON.stringify(letters)],
  );

/** Hands the debts of these members over: they are reminded no more. @returns how many receivables */
export const markForEnforcement = (
  sql: Sql,
  tenant: string,
  keyDate: string,
  memberIds: readonly string[],
): Promise<number> =>
  sql.execute(
    `update receivables r set status = 'enforcement', updated_at = now() where ${dunnable} and r.member_id = any ($3)`,
    [tenant, keyDate, memberIds],
  );

export interface MemberTask {
  memberId: string;
  payload: object;
}

/** One open task of a kind a member; a second one is not created. */
export const createMemberTasks = (
  sql: Sql,
  {
    tenant,
    kind,
    title,
    dueInDays,
    tasks,
  }: {
    tenant: string;
    kind: string;
    title: { de: string; en: string };
    dueInDays: number;
    tasks: readonly MemberTask[];
  },
): Promise<number> =>
  sql.execute(
    `insert into tasks (tenant, kind, title, status, priority, due_on, subject_type, subject_id, payload)
     select $1::text, $2::text, $3::jsonb ->> 'de', 'open', 50, current_date + $4::int, 'member', g."memberId",
       jsonb_build_object('title', $3::jsonb, 'decisions', '["done"]'::jsonb) || g.payload
     from jsonb_to_recordset($5::jsonb) as g("memberId" text, payload jsonb)
     where not exists (select 1 from tasks t where t.tenant = $1::text and t.subject_id = g."memberId" and t.kind = $2::text
       and t.status in ('open', 'inProgress'))`,
    [tenant, kind, JSON.stringify(title), dueInDays, JSON.stringify(tasks)],
  );

/**
 * Follows the deferrals that caseworkers have granted (open tasks of the kind `deferral`, with their last day as due date):
 * debts of these members wait, and come back when the deferral is over.
 */
export async function applyDeferrals(
  sql: Sql,
  tenant: string,
  keyDate: string,
): Promise<{ deferred: number; resumed: number }> {
  const granted = `exists (select 1 from tasks t where t.tenant = $1 and t.kind = 'deferral' and t.subject_id = r.member_id
    and t.status in ('open', 'inProgress') and (t.due_on is null or t.due_on >= $2::date))`;
  const resumed = await sql.execute(
    `update receivables r set status = case when r.dunning_level > 0 then 'dunned' else 'open' end, updated_at = now()
     where r.tenant = $1 and r.status = 'deferred' and not ${granted}`,
    [tenant, keyDate],
  );
  const deferred = await sql.execute(
    `update receivables r set status = 'deferred', retry_on = null, updated_at = now()
     where r.tenant = $1 and r.open_cents > 0 and r.status in ('open', 'returned', 'dunned') and ${granted}`,
    [tenant, keyDate],
  );
  return { deferred, resumed };
}
