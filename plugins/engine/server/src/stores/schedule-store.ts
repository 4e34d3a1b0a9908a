import type { Sql } from '@kassenwerk/kernel';
import type { Text } from '../domain/definition';

export interface ScheduleRecord {
  id: number;
  document_id: string;
  tenant: string;
  key: string;
  title: Text;
  expression: string;
  timezone: string;
  action: string;
  params: Record<string, unknown>;
  enabled: boolean;
  last_run_at: Date | null;
  next_run_at: Date | null;
  last_status: string | null;
  last_result: Record<string, unknown> | null;
}

export const listSchedules = (sql: Sql) => sql.rows<ScheduleRecord>('select * from schedules order by id');

export const findSchedule = (sql: Sql, documentId: string) =>
  sql.one<ScheduleRecord>('select * from schedules where document_id = $1', [documentId]);

export interface NewSchedule {
  tenant: string;
  key: string;
  title: Text;
  expression: string;
  action: string;
  params?: Record<string, unknown>;
  enabled?: boolean;
}

/** Adds a schedule once; what people changed about it later is kept. */
export async function insertSchedule(sql: Sql, schedule: NewSchedule): Promise<void> {
  await sql.execute(
    `insert into schedules (tenant, key, title, expression, timezone, action, params, enabled)
     values ($1, $2, $3, $4, 'Europe/Berlin', $5, $6, $7) on conflict (tenant, key) do nothing`,
    [
      schedule.tenant,
      schedule.key,
      JSON.stringify(schedule.title),
      schedule.expression,
      schedule.action,
      JSON.stringify(schedule.params ?? {}),
      schedule.enabled ?? true,
    ],
  );
}

export interface ScheduleChange {
  expression?: string;
  enabled?: boolean;
  params?: Record<string, unknown>;
}

export async function updateSchedule(sql: Sql, id: number, change: ScheduleChange): Promise<number> {
  return sql.execute(
    `update schedules set expression = coalesce($2, expression), enabled = coalesce($3, enabled),
       params = coalesce($4::jsonb, params), updated_at = now() where id = $1`,
    [id, change.expression ?? null, change.enabled ?? null, change.params ? JSON.stringify(change.params) : null],
  );
}

export async function saveNextRun(sql: Sql, id: number, nextRunAt: Date | null): Promise<void> {
  await sql.execute('update schedules set next_run_at = $2 where id = $1 and next_run_at is distinct from $2', [
    id,
    nextRunAt,
  ]);
}

export async function saveScheduleResult(
  sql: Sql,
  id: number,
  result: { at: Date; status: 'done' | 'failed'; result: Record<string, unknown> },
): Promise<void> {
  await sql.execute(
    'update schedules set last_run_at = $2, last_status = $3, last_result = $4, updated_at = now() where id = $1',
    [id, result.at, result.status, JSON.stringify(result.result)],
  );
}
