import type { Sql } from '@kassenwerk/kernel';

export interface TaskRecord {
  id: number;
  document_id: string;
  tenant: string;
  kind: string;
  title: string;
  status: 'open' | 'inProgress' | 'done' | 'cancelled';
  run_id: number | null;
  item_id: number | null;
  step_id: string | null;
  finding_rule: string | null;
  subject_type: string | null;
  subject_id: string | null;
  /** Id of the person who works on it. */
  assignee: string | null;
  payload: Record<string, unknown> | null;
}

export const findTask = (sql: Sql, documentId: string) =>
  sql.one<TaskRecord>('select * from tasks where document_id = $1', [documentId]);

export const findTasks = (sql: Sql, documentIds: readonly string[]) =>
  sql.rows<TaskRecord>('select * from tasks where document_id = any($1::text[]) order by id', [documentIds]);

export const lockTask = (sql: Sql, id: number) =>
  sql.one<TaskRecord>('select * from tasks where id = $1 for update', [id]);

/** Whoever has a task works on it; without anybody it is open to all. */
export async function setAssignee(sql: Sql, id: number, person: { id: string; name: string } | null): Promise<void> {
  await sql.execute(
    `update tasks set assignee = $2::text, assignee_name = $3, status = case when $2::text is null then 'open' else 'inProgress' end,
       updated_at = now() where id = $1`,
    [id, person?.id ?? null, person?.name ?? null],
  );
}

export interface TaskResolution {
  decision: string;
  data?: Record<string, unknown>;
  note?: string;
  by: string;
  /** What the person was called on that day. */
  byName: string;
}

export async function closeTask(sql: Sql, id: number, resolution: TaskResolution): Promise<void> {
  await sql.execute(
    `update tasks set status = 'done', resolution = $2, resolved_by = $3, resolved_at = now(), updated_at = now()
     where id = $1`,
    [id, JSON.stringify(resolution), resolution.by],
  );
}

/** Tasks of a barrier that has been passed need nobody any more. */
export async function closeStepTasks(sql: Sql, runId: number, stepId: string): Promise<void> {
  await sql.execute(
    `update tasks set status = 'done', resolved_at = coalesce(resolved_at, now()), updated_at = now()
     where run_id = $1 and step_id = $2 and item_id is null and status in ('open', 'inProgress')`,
    [runId, stepId],
  );
}

export async function cancelRunTasks(sql: Sql, runId: number): Promise<number> {
  return sql.execute(
    `update tasks set status = 'cancelled', updated_at = now() where run_id = $1 and status in ('open', 'inProgress')`,
    [runId],
  );
}

/**
 * People who, since the run began, changed data that it works on: by resolving a task with other data, or by correcting the record
 * of an item. They may not release what came of it.
 */
export async function peopleWhoChangedData(sql: Sql, runId: number): Promise<string[]> {
  const rows = await sql.rows<{ person: string }>(
    `with corrections as (
       select a.actor_id, a.subject_id from audit_records a join runs r on r.tenant = a.tenant
       where r.id = $1 and a.action = 'update' and a.actor_kind = 'staff' and a.happened_at >= coalesce(r.started_at, r.created_at))
     select resolved_by as person from tasks
     where run_id = $1 and resolved_by is not null and item_id is not null and resolution -> 'data' is not null
     union
     select c.actor_id from corrections c join run_items i on i.run_id = $1 and i.subject_id = c.subject_id`,
    [runId],
  );
  return rows.map(({ person }) => person);
}

export async function countOpenTasks(sql: Sql, runId: number): Promise<number> {
  const row = await sql.one<{ count: number }>(
    "select count(*) as count from tasks where run_id = $1 and status in ('open', 'inProgress')",
    [runId],
  );
  return row?.count ?? 0;
}
