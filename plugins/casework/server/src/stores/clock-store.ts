import type { Sql } from '@kassenwerk/kernel';
import type { BusinessCalendar } from '../domain/calendar/business-calendar';

/** The clock of a case stands while it waits for somebody else. */
export async function stopClock(
  sql: Sql,
  {
    tenant,
    caseId,
    reason,
    until,
    now,
  }: { tenant: string; caseId: string; reason: string; until?: string | undefined; now: Date },
): Promise<void> {
  await sql.execute(`insert into case_clock_stops (tenant, case_id, reason, stopped_at) values ($1, $2, $3, $4)`, [
    tenant,
    caseId,
    reason,
    now.toISOString(),
  ]);
  await sql.execute(
    `update cases set status = 'waiting', give_back_at = null, follow_up_on = $3::date, revision = coalesce(revision, 0) + 1, updated_at = now()
     where tenant = $1 and document_id = $2`,
    [tenant, caseId, until ?? null],
  );
}

/** Cases go on; how much working time they stood moves their promise. The caller works the deadlines out anew. */
export async function startClocks(
  sql: Sql,
  {
    tenant,
    caseIds,
    now,
    calendar,
  }: { tenant: string; caseIds: readonly string[]; now: Date; calendar: BusinessCalendar },
): Promise<void> {
  const stops = await sql.rows<{ id: number; stoppedAt: Date }>(
    `select id, stopped_at as "stoppedAt" from case_clock_stops
     where tenant = $1 and case_id = any($2::text[]) and started_at is null for update`,
    [tenant, caseIds],
  );
  await sql.execute(
    `update case_clock_stops s set started_at = $2, minutes = r.minutes, updated_at = now()
     from jsonb_to_recordset($3::jsonb) as r (id int, minutes int) where s.tenant = $1 and s.id = r.id`,
    [
      tenant,
      now.toISOString(),
      JSON.stringify(
        stops.map(({ id, stoppedAt }) => ({ id, minutes: calendar.workingMinutesBetween(stoppedAt, now) })),
      ),
    ],
  );
  await sql.execute(
    `update cases set status = 'open', follow_up_on = null,
       revision = coalesce(revision, 0) + 1, updated_at = now()
     where tenant = $1 and document_id = any($2::text[]) and status = 'waiting'`,
    [tenant, caseIds],
  );
}
