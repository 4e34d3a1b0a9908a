import type { CivilDate, Sql } from '@kassenwerk/kernel';

export interface Range {
  tenant: string;
  from: CivilDate;
  to: CivilDate;
}

/** The German day of an instant that PostgreSQL keeps in UTC. */
const germanDay = (column: string): string => `((${column} at time zone 'UTC') at time zone 'Europe/Berlin')::date`;

const received = `tenant = $1 and received_at >= ($2::date)::timestamp at time zone 'Europe/Berlin' at time zone 'UTC'
  and received_at < ($3::date + 1)::timestamp at time zone 'Europe/Berlin' at time zone 'UTC' and status <> 'merged'`;

export interface VolumeRow {
  day: CivilDate;
  channel: string;
  area: string;
  count: number;
}

export const readVolume = (sql: Sql, { tenant, from, to }: Range): Promise<VolumeRow[]> =>
  sql.rows<VolumeRow>(
    `select ${germanDay('received_at')}::text as day, coalesce(channel, 'internal') as channel, coalesce(area, 'clearing') as area,
       count(*) as count
     from cases where ${received} group by 1, 2, 3 order by 1, 2, 3`,
    [tenant, from, to],
  );

export interface AnswerFigures {
  answered: number;
  medianHours: number | null;
  p90Hours: number | null;
  /** Cases that were answered or should have been, and those of them in time. */
  due: number;
  kept: number;
}

/** Hours by the clock, nights and weekends included: that is how long the member waited. */
export async function readAnswers(sql: Sql, { tenant, from, to }: Range, now: Date): Promise<AnswerFigures> {
  const hours = 'extract(epoch from first_answered_at - received_at) / 3600';
  const found = await sql.one<AnswerFigures>(
    `select count(first_answered_at) as answered,
       percentile_cont(0.5) within group (order by ${hours})::float8 as "medianHours",
       percentile_cont(0.9) within group (order by ${hours})::float8 as "p90Hours",
       count(*) filter (where answer_due_at is not null and (first_answered_at is not null or answer_due_at < $4)) as due,
       count(*) filter (where first_answered_at <= answer_due_at) as kept
     from cases where ${received}`,
    [tenant, from, to, now.toISOString()],
  );
  return found!;
}

export interface BacklogRow {
  area: string;
  /** 0: up to a day, 1: up to three, 2: up to a week, 3: up to two weeks, 4: older. */
  age: number;
  count: number;
}

export const readBacklog = (sql: Sql, tenant: string, now: Date): Promise<BacklogRow[]> =>
  sql.rows<BacklogRow>(
    `select coalesce(area, 'clearing') as area,
       width_bucket(extract(epoch from $2::timestamp - received_at) / 86400, array[1, 3, 7, 14]::numeric[]) as age, count(*) as count
     from cases where tenant = $1 and status in ('open', 'waiting') and received_at is not null group by 1, 2 order by 1, 2`,
    [tenant, now.toISOString()],
  );

export interface RuleRow {
  table: string;
  version: number;
  row: string;
  decided: number;
  corrected: number;
}

/** Which rows of the routing people had to correct: the rows that hit, and how many of their cases somebody moved elsewhere. */
export const readCorrections = (sql: Sql, { tenant, from, to }: Range): Promise<RuleRow[]> =>
  sql.rows<RuleRow>(
    `select details ->> 'table' as table, (details ->> 'version')::int as version, hit.row, count(*) as decided,
       count(*) filter (where exists (
         select 1 from case_events c where c.tenant = e.tenant and c.case_id = e.case_id and c.kind = 'corrected')) as corrected
     from case_events e
     cross join lateral jsonb_array_elements_text(
       case when jsonb_typeof(e.details -> 'rows') = 'array' then e.details -> 'rows' else '[]' end) as hit (row)
     where e.tenant = $1 and e.kind = 'routed' and e.at >= $2::date and e.at < $3::date + 1 and e.details ->> 'version' ~ '^\\d{1,9}$'
     group by 1, 2, 3 order by corrected desc, decided desc, 1, 3 limit 200`,
    [tenant, from, to],
  );
