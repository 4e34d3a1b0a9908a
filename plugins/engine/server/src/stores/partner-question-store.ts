import { bulkRows, lockedMembersSql, type Sql } from '@kassenwerk/kernel';
import type { Text } from '../domain/definition';

/** An item that waits at a step for a partner, and until when. */
export interface WaitingItem {
  id: number;
  key: string;
  /** When the item is a member. */
  memberId: string | null;
  dueAt: Date | null;
}

export interface NewQuestion extends WaitingItem {
  documentId: string;
  /** What the partner calls the item. */
  name: string;
  /** Encrypted. */
  data: string;
}

export interface QuestionPlace {
  tenant: string;
  partner: string;
  runId: number;
  stepId: string;
}

export const itemsWaitingAt = (
  sql: Sql,
  { runId, stepId }: Pick<QuestionPlace, 'runId' | 'stepId'>,
  keys: readonly string[],
) =>
  sql.rows<WaitingItem>(
    `select i.id, i.item_key as key, case when i.subject_type = 'member' then i.subject_id end as "memberId", g.due_at as "dueAt"
     from run_items i join run_stages g on g.run_id = i.run_id and g.position = i.stage
     where i.run_id = $1 and i.item_key = any ($3::text[]) and i.step_id = $2 and i.status = 'waiting' order by i.id`,
    [runId, stepId, keys],
  );

/** A question that is there already stays as it is. */
export async function insertQuestions(
  sql: Sql,
  { tenant, partner, runId, stepId }: QuestionPlace,
  questions: readonly NewQuestion[],
): Promise<void> {
  if (questions.length === 0) return;
  const askedAt = new Date().toISOString();
  const rows = questions.map(({ id, documentId, name, memberId, data, dueAt }) => ({
    document_id: documentId,
    tenant,
    partner,
    run_id: runId,
    step_id: stepId,
    item_id: id,
    name,
    member_id: memberId,
    data,
    status: 'open',
    asked_at: askedAt,
    due_at: dueAt?.toISOString(),
  }));
  const { names, values, from, params } = await bulkRows(sql, 'partner_questions', rows, 1);
  await sql.execute(
    `insert into partner_questions (${names}) select ${values} from ${from} on conflict (run_id, step_id, item_id) do nothing`,
    params,
  );
}

export interface OpenQuestion {
  number: number;
  id: string;
  runId: number;
  stepId: string;
  name: string;
  memberId: string | null;
  data: string;
  askedAt: Date;
  dueAt: Date | null;
  /** Nobody has fetched it before. */
  isNew: boolean;
}

/** Those that can still be answered, oldest first; never about members whose data are locked. */
export const openQuestions = (
  sql: Sql,
  { tenant, partner, after, limit }: { tenant: string; partner: string; after: number; limit: number },
) =>
  sql.rows<OpenQuestion>(
    `select q.id as number, q.document_id as id, q.run_id as "runId", q.step_id as "stepId", q.name, q.data,
       q.member_id as "memberId", q.asked_at as "askedAt", q.due_at as "dueAt", q.handed_out_at is null as "isNew"
     from partner_questions q
     where q.tenant = $1 and q.partner = $2 and q.status = 'open' and q.id > $3 and (q.due_at is null or q.due_at > now())
       and not coalesce(q.member_id in (${lockedMembersSql}), false)
     order by q.id limit $4`,
    [tenant, partner, after, limit],
  );

/** @returns ids of those that nobody had fetched before */
export async function noteHandedOut(sql: Sql, ids: readonly string[]): Promise<string[]> {
  const rows = await sql.rows<{ id: string }>(
    `with fresh as (
       select id from partner_questions where document_id = any ($1::text[]) and handed_out_at is null order by id for update)
     update partner_questions q set handed_out_at = now(), updated_at = now() from fresh where q.id = fresh.id
     returning q.document_id as id`,
    [ids],
  );
  return rows.map(({ id }) => id);
}

interface Asked {
  tenant: string;
  partner: string;
  ids: readonly string[];
}

/** Runs that wait for an answer to one of these questions, or did. */
export async function runsOfQuestions(sql: Sql, { tenant, partner, ids }: Asked): Promise<number[]> {
  const rows = await sql.rows<{ runId: number }>(
    `select distinct run_id as "runId" from partner_questions
     where tenant = $1 and partner = $2 and document_id = any ($3::text[])`,
    [tenant, partner, ids],
  );
  return rows.map(({ runId }) => runId);
}

export interface LockedQuestion {
  number: number;
  id: string;
  runId: number;
  stepId: string;
  name: string;
  status: 'open' | 'answered' | 'closed';
  isOver: boolean;
}

/** The caller holds their runs, so that none is closed meanwhile. */
export const lockQuestions = (sql: Sql, { tenant, partner, ids }: Asked) =>
  sql.rows<LockedQuestion>(
    `select id as number, document_id as id, run_id as "runId", step_id as "stepId", name, status,
       coalesce(due_at <= clock_timestamp(), false) as "isOver"
     from partner_questions where tenant = $1 and partner = $2 and document_id = any ($3::text[]) order by id for update`,
    [tenant, partner, ids],
  );

/** What the partner was told is forgotten. */
export async function markAnswered(sql: Sql, answered: readonly { number: number; outcome: string }[]): Promise<void> {
  await sql.execute(
    `update partner_questions q set status = 'answered', outcome = a.outcome, data = null, closed_at = now(), updated_at = now()
     from json_to_recordset($1) as a(number int, outcome text) where q.id = a.number`,
    [JSON.stringify(answered)],
  );
}

/** Nobody waits for an answer any more: of a whole run, or of one of its steps. What the partner was told is forgotten. */
export async function closeQuestions(sql: Sql, runId: number, stepId?: string): Promise<void> {
  await sql.execute(
    `with closing as (
       select id from partner_questions
       where run_id = $1 and status = 'open' and step_id = coalesce($2, step_id) order by id for update)
     update partner_questions q set status = 'closed', data = null, closed_at = now(), updated_at = now()
     from closing where q.id = closing.id`,
    [runId, stepId ?? null],
  );
}

export interface QuestionFigures {
  partner: string;
  stepId: string;
  open: number;
  /** Of the open ones, those that the partner has fetched. */
  fetched: number;
  answered: number;
  closed: number;
  oldestAt: Date | null;
  dueAt: Date | null;
}

const figures = `count(*) filter (where q.status = 'open') as open,
  count(*) filter (where q.status = 'open' and q.handed_out_at is not null) as fetched,
  count(*) filter (where q.status = 'answered') as answered, count(*) filter (where q.status = 'closed') as closed,
  min(q.asked_at) filter (where q.status = 'open') as "oldestAt", min(q.due_at) filter (where q.status = 'open') as "dueAt"`;

/** How far the partners of a run are; figures only. */
export const questionFigures = (sql: Sql, runId: number) =>
  sql.rows<QuestionFigures>(
    `select q.partner, q.step_id as "stepId", ${figures}
     from partner_questions q where q.run_id = $1 group by 1, 2 order by 1, 2`,
    [runId],
  );

export interface WaitingFigures extends QuestionFigures {
  tenant: string;
  process: string;
  stepTitle: Text;
  /** Runs that wait for it. */
  runs: number;
}

/** For which partners the processes of a fund, or of all, wait; figures only. */
export const waitingFigures = (sql: Sql, tenant: string | undefined) =>
  sql.rows<WaitingFigures>(
    `with waiting as (
       select distinct run_id, step_id from partner_questions where status = 'open' and tenant = coalesce($1, tenant))
     select q.tenant, q.partner, r.process, q.step_id as "stepId", g.steps -> 0 -> 'title' as "stepTitle",
       count(distinct q.run_id) as runs, ${figures}
     from waiting w join partner_questions q using (run_id, step_id) join runs r on r.id = q.run_id
     join run_stages g on g.run_id = q.run_id and g.steps -> 0 ->> 'id' = q.step_id
     group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`,
    [tenant ?? null],
  );

/** Whether a fund has a partner of this name, of its own or one of all funds. */
export const isActivePartner = async (sql: Sql, tenant: string, key: string): Promise<boolean> =>
  Boolean(
    await sql.one(
      "select 1 from partners where tenant in ($1, '*') and key = $2 and status is distinct from 'inactive' limit 1",
      [tenant, key],
    ),
  );
