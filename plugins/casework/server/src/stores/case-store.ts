import { bulkRows, newDocumentId, type Sql } from '@kassenwerk/kernel';
import { newReference } from '@kassenwerk/forms';
import { priorities, type NewCase, type Route } from '../contracts/case';
import { rankOf } from '../domain/rank';

export interface OpenedCase {
  caseId: string;
  /** What the member and the fund call it by. */
  number: string;
}

/** Columns that follow from where a case goes. Dates and the responsible person are set by the distribution. */
const columnsOfRoute = ({ area, topic, team, priority, skill, routing }: Route, receivedAt: Date) => ({
  area,
  topic,
  team: team ?? area,
  priority: priorities.indexOf(priority),
  rank: rankOf(priority, receivedAt).toISOString(),
  skill: skill ?? null,
  routing,
});

/** Many cases in one statement. The caller writes their time lines and has them distributed in the same transaction. */
export async function insertCases(sql: Sql, cases: readonly NewCase[]): Promise<OpenedCase[]> {
  if (cases.length === 0) return [];
  const opened = cases.map(() => ({ caseId: newDocumentId(), number: newReference() }));
  const rows = cases.map((made, index) => ({
    document_id: opened[index]!.caseId,
    tenant: made.tenant,
    number: opened[index]!.number,
    title: made.title,
    channel: made.channel,
    language: made.language ?? 'de',
    member_id: made.memberId,
    status: 'open',
    received_at: made.receivedAt.toISOString(),
    last_activity_at: made.receivedAt.toISOString(),
    answer_days: made.answerDays,
    statutory_days: made.statutoryDays ?? null,
    revision: 1,
    ...columnsOfRoute(made, made.receivedAt),
  }));
  const { names, values, from, params } = await bulkRows(sql, 'cases', rows, 1);
  await sql.execute(`insert into cases (${names}) select ${values} from ${from}`, params);
  return opened;
}

/** A case that is there already, e.g. one that a form opened, goes where the rulebook says. */
export async function routeCase(sql: Sql, caseId: string, route: Route): Promise<void> {
  const received = await sql.one<{ receivedAt: Date }>(
    'select coalesce(received_at, now()) as "receivedAt" from cases where document_id = $1 for update',
    [caseId],
  );
  if (!received) return;
  const { area, topic, team, priority, rank, skill, routing } = columnsOfRoute(route, received.receivedAt);
  await sql.execute(
    `update cases set area = $2, topic = $3, team = $4, priority = $5, rank = $6::timestamptz, skill = $7, routing = $8::jsonb, answer_days = $9,
       statutory_days = $10, last_activity_at = coalesce(last_activity_at, received_at), revision = coalesce(revision, 0) + 1, updated_at = now()
     where document_id = $1`,
    [
      caseId,
      area,
      topic,
      team,
      priority,
      rank,
      skill,
      JSON.stringify(routing),
      route.answerDays,
      route.statutoryDays ?? null,
    ],
  );
}

/** A case that was cut off another has the time that is left of it. */
export const copyDeadlines = (sql: Sql, { from, to }: { from: string; to: string }): Promise<number> =>
  sql.execute(
    `update cases made set answer_due_at = found.answer_due_at, due_on = found.due_on, first_answered_at = found.first_answered_at
     from cases found where found.document_id = $1 and made.document_id = $2 and made.tenant = found.tenant`,
    [from, to],
  );
