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

const heldBefore = ['assignee', 'assignee_name', 'assigned_at', 'give_back_at'];
const isElsewhere = 'c.team is distinct from n.team and (c.locked_until is null or c.locked_until < now())';

/**
 * Cases that are there already, e.g. those that forms opened, go where the rulebook says; in one statement, locked in one order. Whoever
 * was given one meanwhile and has not begun sits in another team, and it waits for somebody of the right one.
 */
export async function routeCases(
  sql: Sql,
  tenant: string,
  routed: readonly { caseId: string; route: Route }[],
): Promise<void> {
  const received = await sql.rows<{ id: string; receivedAt: Date }>(
    `select document_id as id, coalesce(received_at, now()) as "receivedAt" from cases
     where tenant = $1 and document_id = any ($2::text[]) order by id for update`,
    [tenant, routed.map(({ caseId }) => caseId)],
  );
  const receivedAt = new Map(received.map((one) => [one.id, one.receivedAt]));
  const rows = routed.flatMap(({ caseId, route }) => {
    const at = receivedAt.get(caseId);
    const { answerDays, statutoryDays } = route;
    const days = { answer_days: answerDays, statutory_days: statutoryDays ?? null };
    return at ? [{ document_id: caseId, ...columnsOfRoute(route, at), ...days }] : [];
  });
  if (rows.length === 0) return;
  const { names, values, from, params } = await bulkRows(sql, 'cases', rows, 2);
  const changed = Object.keys(rows[0]!).filter((name) => name !== 'document_id');
  await sql.execute(
    `update cases c set ${changed.map((name) => `${name} = n.${name}`).join(', ')},
       ${heldBefore.map((name) => `${name} = case when ${isElsewhere} then null else c.${name} end`).join(', ')},
       last_activity_at = coalesce(c.last_activity_at, c.received_at), revision = coalesce(c.revision, 0) + 1, updated_at = now()
     from (select ${values} from ${from}) as n (${names}) where c.tenant = $1 and c.document_id = n.document_id`,
    [tenant, ...params],
  );
}

/** A case that was cut off another has the time that is left of it. */
export const copyDeadlines = (sql: Sql, { from, to }: { from: string; to: string }): Promise<number> =>
  sql.execute(
    `update cases made set answer_due_at = found.answer_due_at, due_on = found.due_on, first_answered_at = found.first_answered_at
     from cases found where found.document_id = $1 and made.document_id = $2 and made.tenant = found.tenant`,
    [from, to],
  );
