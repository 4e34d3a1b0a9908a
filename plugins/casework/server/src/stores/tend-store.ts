import type { CivilDate, Sql } from '@kassenwerk/kernel';
import { priorities, type Priority } from '../contracts/case';

/** What is looked after in one transaction; the rest has its turn a minute later. */
const atOnce = 2_000;

interface Tended {
  id: string;
  memberId: string | null;
  title: string;
  team: string;
  area: string;
  topic: string | null;
  channel: string | null;
  priority: Priority;
}

const columns = `c.document_id as id, c.member_id as "memberId", c.title, c.team, c.area, c.topic, c.channel, c.priority`;

type Raw<T extends Tended> = Omit<T, 'priority'> & { priority: number | null };

const tended = <T extends Tended>(rows: readonly Raw<T>[]): T[] =>
  rows.map((row) => ({ ...row, priority: priorities[row.priority ?? 2] ?? 'normal' }) as unknown as T);

export interface Unreacted extends Tended {
  assignee: string;
  assigneeName: string | null;
  hasReacted: boolean;
}

/** Cases whose person had time to do something with them. Whoever wrote a line of the time line, answered, or has it open did. */
export const claimUnreacted = async (sql: Sql, tenant: string, now: Date): Promise<Unreacted[]> =>
  tended(
    await sql.rows<Raw<Unreacted>>(
      `select ${columns}, c.assignee, c.assignee_name as "assigneeName",
         coalesce(c.first_answered_at >= c.assigned_at, false) or coalesce(c.locked_by = c.assignee and c.locked_until > $2, false)
         or exists (select 1 from case_events e where e.tenant = c.tenant and e.case_id = c.document_id and e.actor_id = c.assignee
           and e.at >= c.assigned_at) as "hasReacted"
       from cases c where c.tenant = $1 and c.give_back_at <= $2 and c.status = 'open' and c.assignee is not null
       order by c.give_back_at limit ${atOnce} for update skip locked`,
      [tenant, now.toISOString()],
    ),
  );

/** Cases of people who are away today and that must be answered before they come back. */
export const claimOfAbsent = async (sql: Sql, tenant: string, today: CivilDate): Promise<Unreacted[]> =>
  tended(
    await sql.rows<Raw<Unreacted>>(
      `select ${columns}, c.assignee, c.assignee_name as "assigneeName", false as "hasReacted"
       from cases c
       where c.tenant = $1 and c.status = 'open' and c.first_answered_at is null
         and exists (select 1 from absences a where a.tenant = $1 and a.staff_id = c.assignee and a.first_day <= $2 and a.last_day >= $2
           and c.answer_due_at < a.last_day + 1)
         and c.assignee in (select staff_id from absences where tenant = $1 and last_day >= $2 and first_day <= $2)
       order by c.rank limit ${atOnce} for update of c skip locked`,
      [tenant, today],
    ),
  );

/** They lie with their teams again; who had them does not get them back at once. */
export async function returnToTeams(sql: Sql, tenant: string, caseIds: readonly string[]): Promise<void> {
  await sql.execute(
    `update cases set returned_by = assignee, assignee = null, assignee_name = null, assigned_at = null, give_back_at = null,
       revision = coalesce(revision, 0) + 1, updated_at = now()
     where tenant = $1 and document_id = any($2::text[])`,
    [tenant, caseIds],
  );
}

/** They stay with whoever has them. */
export async function forgetGiveBack(sql: Sql, tenant: string, caseIds: readonly string[]): Promise<void> {
  await sql.execute('update cases set give_back_at = null where tenant = $1 and document_id = any($2::text[])', [
    tenant,
    caseIds,
  ]);
}

export interface Escalating extends Tended {
  number: string | null;
  level: number;
  receivedAt: Date;
  answerDueAt: Date | null;
  isAnswered: boolean;
}

/** Cases of which a step of the escalation chain is due, locked; none whose clock stands still. */
export const claimEscalating = async (sql: Sql, tenant: string, now: Date): Promise<Escalating[]> =>
  tended(
    await sql.rows<Raw<Escalating>>(
      `select ${columns}, c.number, coalesce(c.escalation_level, 0) as level, coalesce(c.received_at, c.created_at) as "receivedAt",
         c.answer_due_at as "answerDueAt", c.first_answered_at is not null or c.status in ('closed', 'merged') as "isAnswered"
       from cases c where c.tenant = $1 and c.escalate_at <= $2
         and not exists (select 1 from case_clock_stops s where s.tenant = c.tenant and s.case_id = c.document_id and s.started_at is null)
       order by c.escalate_at limit ${atOnce} for update skip locked`,
      [tenant, now.toISOString()],
    ),
  );

export interface Escalated {
  id: string;
  level: number;
  next: Date | null;
}

export async function writeEscalations(sql: Sql, tenant: string, rows: readonly Escalated[]): Promise<void> {
  await sql.execute(
    `update cases c set escalation_level = r.level, escalate_at = r.next, updated_at = now()
     from jsonb_to_recordset($2::jsonb) as r (id text, level int, next timestamp)
     where c.tenant = $1 and c.document_id = r.id`,
    [tenant, JSON.stringify(rows)],
  );
}

export interface LeadTask {
  caseId: string;
  title: string;
  team: string;
  dueOn: CivilDate;
  level: number;
}

/** One task a case: the second step of the chain raises the urgency of the first one's task. */
export async function tellTeamLeads(sql: Sql, tenant: string, tasks: readonly LeadTask[]): Promise<void> {
  const given = [tenant, JSON.stringify(tasks)];
  await sql.execute(
    `update tasks t set priority = 100, updated_at = now() from jsonb_to_recordset($2::jsonb) as r ("caseId" text)
     where t.tenant = $1 and t.kind = 'caseEscalation' and t.subject_id = r."caseId" and t.status in ('open', 'inProgress')`,
    given,
  );
  await sql.execute(
    `insert into tasks (tenant, kind, title, status, priority, due_on, subject_type, subject_id, team, payload)
     select $1::text, 'caseEscalation', r.title, 'open', 80, r."dueOn", 'case', r."caseId", r.team, jsonb_build_object('level', r.level)
     from jsonb_to_recordset($2::jsonb) as r ("caseId" text, title text, team text, "dueOn" date, level int)
     where not exists (select 1 from tasks t where t.tenant = $1::text and t.kind = 'caseEscalation' and t.subject_id = r."caseId"
       and t.status in ('open', 'inProgress'))`,
    given,
  );
}

/** A task for team leads has done its work when the case has been answered. */
export async function endLeadTasks(sql: Sql, tenant: string, caseIds: readonly string[]): Promise<void> {
  await sql.execute(
    `update tasks set status = 'done', resolved_at = now(), updated_at = now()
     where tenant = $1 and kind = 'caseEscalation' and subject_id = any($2::text[]) and status in ('open', 'inProgress')`,
    [tenant, caseIds],
  );
}

/** Cases that were put off and whose day has come, locked. */
export const claimFollowUps = async (sql: Sql, tenant: string, today: CivilDate): Promise<Tended[]> =>
  tended(
    await sql.rows<Raw<Tended>>(
      `select ${columns} from cases c where c.tenant = $1 and c.status = 'waiting' and c.follow_up_on <= $2
       order by c.follow_up_on limit ${atOnce} for update skip locked`,
      [tenant, today],
    ),
  );
