import type { Sql } from '@kassenwerk/kernel';
import type { AnswerCounts, ItemAnswer } from '../contracts/barrier';
import type { ItemStatus } from '../contracts/item';

/** Where waiting items stand and where they go when they are answered. */
export interface WaitingPlace {
  runId: number;
  stage: number;
  stepId: string;
  next: { stage: number; status: ItemStatus };
  outcomes: readonly string[];
  outputs: readonly string[];
}

/**
 * Gives each answer to the one waiting item with its key; every other answer is counted for what it is. The item joins its chunk,
 * which was sent ahead when the item arrived at the barrier.
 */
export async function answerItems(
  sql: Sql,
  place: WaitingPlace,
  answers: readonly ItemAnswer[],
): Promise<AnswerCounts> {
  const unique = new Map(answers.map((answer) => [answer.key, answer]));
  const payload = [...unique.values()].map(({ key, outcome, data }) => ({
    key,
    outcome: outcome ?? place.outcomes[0],
    data: pick(data ?? {}, place.outputs),
  }));
  const matched = await sql.rows<{ id: number }>(
    `update run_items i set stage = $4, status = $5, step_id = null,
       data = i.data || coalesce(a.data, '{}') || jsonb_build_object('$outcomes',
         coalesce(i.data -> '$outcomes', '{}') || jsonb_build_object($3::text, a.outcome))
     from json_to_recordset($6) as a(key text, outcome text, data jsonb)
     where i.run_id = $1 and i.item_key = a.key and i.stage = $2 and i.status = 'waiting'
     returning i.id`,
    [place.runId, place.stage, place.stepId, place.next.stage, place.next.status, JSON.stringify(payload)],
  );
  if (matched.length === answers.length) return { matched: matched.length, late: 0, duplicate: 0, unknown: 0 };
  return { matched: matched.length, ...(await countUnmatched(sql, place, answers, matched)) };
}

async function countUnmatched(
  sql: Sql,
  place: WaitingPlace,
  answers: readonly ItemAnswer[],
  matched: readonly { id: number }[],
): Promise<Omit<AnswerCounts, 'matched'>> {
  const keys = [...new Set(answers.map(({ key }) => key))];
  const row = await sql.one<{ found: number; answered: number }>(
    `select count(*) as found,
       count(*) filter (where coalesce(data -> '$outcomes' ->> $3, 'timeout') <> 'timeout') as answered
     from run_items where run_id = $1 and item_key = any($2::text[])`,
    [place.runId, keys, place.stepId],
  );
  const { found, answered } = row!;
  const repeated = answers.length - keys.length;
  return { late: found - answered, duplicate: answered - matched.length + repeated, unknown: keys.length - found };
}

function pick(data: Record<string, unknown>, outputs: readonly string[]): Record<string, unknown> {
  const keys = new Set(outputs.map((path) => path.split('.')[0]));
  return Object.fromEntries(Object.entries(data).filter(([key]) => keys.has(key)));
}

export async function countWaiting(sql: Sql, runId: number, stage: number): Promise<number> {
  const row = await sql.one<{ count: number }>(
    "select count(*) as count from run_items where run_id = $1 and stage = $2 and status = 'waiting'",
    [runId, stage],
  );
  return row?.count ?? 0;
}

/** Lets all items that still wait go on with the same outcome; their chunks were sent ahead when they arrived. */
export async function releaseWaiting(sql: Sql, place: WaitingPlace, outcome: string): Promise<number> {
  return sql.execute(
    `update run_items i set stage = $4, status = $5, step_id = null,
       data = i.data || jsonb_build_object('$outcomes',
         coalesce(i.data -> '$outcomes', '{}') || jsonb_build_object($3::text, $6::text))
     where i.run_id = $1 and i.stage = $2 and i.status = 'waiting'`,
    [place.runId, place.stage, place.stepId, place.next.stage, place.next.status, outcome],
  );
}

export interface ParkedWaiting {
  id: number;
  item_key: string;
  subject_type: string | null;
  subject_id: string | null;
}

export const parkWaiting = (sql: Sql, runId: number, stage: number) =>
  sql.rows<ParkedWaiting>(
    `update run_items set status = 'parked' where run_id = $1 and stage = $2 and status = 'waiting'
     returning id, item_key, subject_type, subject_id`,
    [runId, stage],
  );
