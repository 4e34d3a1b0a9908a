import { bulkRows, type Sql } from '@kassenwerk/kernel';
import { priorities } from '../contracts/case';
import { deadlinesOf } from '../domain/calendar/deadlines';
import { levelFor, nextEscalation } from '../domain/service-levels';
import { readFundTimes } from './service-level-store';

interface Dated {
  id: string;
  area: string;
  topic: string | null;
  channel: string | null;
  priority: number | null;
  receivedAt: Date;
  answerDays: number | null;
  statutoryDays: number | null;
  level: number;
  stoodMinutes: number;
}

/**
 * Works out by when cases must be answered and decided, on the fund's calendar: when they are opened, go elsewhere, or their clock
 * has stood. In the caller's transaction.
 */
export async function setDeadlines(sql: Sql, tenant: string, caseIds: readonly string[]): Promise<void> {
  const cases = await sql.rows<Dated>(
    `select c.document_id as id, c.area, c.topic, c.channel, c.priority, coalesce(c.received_at, c.created_at, now()) as "receivedAt",
       c.answer_days as "answerDays", c.statutory_days as "statutoryDays", coalesce(c.escalation_level, 0) as level,
       coalesce((select sum(s.minutes) from case_clock_stops s where s.tenant = c.tenant and s.case_id = c.document_id), 0)::int
         as "stoodMinutes"
     from cases c where c.tenant = $1 and c.document_id = any($2::text[])`,
    [tenant, caseIds],
  );
  if (cases.length === 0) return;
  const { levels, calendar, state } = await readFundTimes(sql, tenant);
  const rows = cases.map(({ id, receivedAt, answerDays, statutoryDays, level, stoodMinutes, ...one }) => {
    const found = levelFor(levels, { ...one, priority: priorities[one.priority ?? 2] ?? 'normal' });
    const { due, dueOn } = deadlinesOf(calendar, state, {
      receivedAt,
      answerDays: found.answerDays ?? answerDays,
      statutoryDays: found.statutoryDays ?? statutoryDays,
      stoodMinutes,
    });
    return {
      document_id: id,
      answer_due_at: due?.toISOString() ?? null,
      due_on: dueOn,
      escalate_at: nextEscalation(found, calendar, { level, receivedAt, answerDueAt: due })?.toISOString() ?? null,
    };
  });
  const { values, from, params } = await bulkRows(sql, 'cases', rows, 2);
  await sql.execute(
    `update cases c set answer_due_at = r.answer_due_at, due_on = coalesce(r.due_on, c.due_on), escalate_at = r.escalate_at
     from (select ${values} from ${from}) as r (document_id, answer_due_at, due_on, escalate_at)
     where c.tenant = $1 and c.document_id = r.document_id`,
    [tenant, ...params],
  );
}
