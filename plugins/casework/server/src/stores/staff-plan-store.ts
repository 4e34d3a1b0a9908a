import type { CivilDate, Sql } from '@kassenwerk/kernel';
import type { Caseload } from '../domain/assigning/model';

export type PresenceStatus = 'available' | 'pause';

/** Says whether somebody takes cases; said again with every sign of life. */
export async function setPresence(
  sql: Sql,
  {
    tenant,
    staffId,
    status,
    now = new Date(),
  }: { tenant: string; staffId: string; status: PresenceStatus; now?: Date },
): Promise<void> {
  await sql.execute(
    `insert into presences (tenant, staff_id, status, seen_at) values ($1, $2, $3, $4)
     on conflict (tenant, staff_id) do update set status = excluded.status, seen_at = excluded.seen_at, updated_at = now()`,
    [tenant, staffId, status, now.toISOString()],
  );
}

export const findPresence = (sql: Sql, tenant: string, staffId: string) =>
  sql.one<{ status: PresenceStatus; seenAt: Date }>(
    'select status, seen_at as "seenAt" from presences where tenant = $1 and staff_id = $2',
    [tenant, staffId],
  );

export interface WorkProfile {
  staffId: string;
  teams: string[];
  skills: string[];
  languages: string[];
  capacity: number;
}

export async function saveProfile(sql: Sql, tenant: string, profile: WorkProfile): Promise<void> {
  const { staffId, teams, skills, languages, capacity } = profile;
  await sql.execute(
    `insert into work_profiles (tenant, staff_id, teams, skills, languages, capacity)
     values ($1, $2, $3::jsonb, $4::jsonb, $5::jsonb, $6)
     on conflict (tenant, staff_id) do update set teams = excluded.teams, skills = excluded.skills,
       languages = excluded.languages, capacity = excluded.capacity, updated_at = now()`,
    [tenant, staffId, JSON.stringify(teams), JSON.stringify(skills), JSON.stringify(languages), capacity],
  );
}

export interface Absence {
  id: string;
  staffId: string;
  firstDay: CivilDate;
  lastDay: CivilDate;
  kind: string;
  substituteId: string | null;
}

const absenceColumns = `document_id as id, staff_id as "staffId", first_day as "firstDay", last_day as "lastDay", kind,
  substitute_id as "substituteId"`;

export const listAbsences = (
  sql: Sql,
  { tenant, from, to, staffId }: { tenant: string; from: CivilDate; to: CivilDate; staffId?: string },
): Promise<Absence[]> =>
  sql.rows<Absence>(
    `select ${absenceColumns} from absences
     where tenant = $1 and last_day >= $2 and first_day <= $3 and ($4::text is null or staff_id = $4) order by first_day, id`,
    [tenant, from, to, staffId ?? null],
  );

export const findAbsence = (sql: Sql, id: string) =>
  sql.one<Absence & { tenant: string }>(`select tenant, ${absenceColumns} from absences where document_id = $1`, [id]);

export async function insertAbsence(sql: Sql, tenant: string, absence: Absence): Promise<void> {
  const { id, staffId, firstDay, lastDay, kind, substituteId } = absence;
  await sql.execute(
    `insert into absences (document_id, tenant, staff_id, first_day, last_day, kind, substitute_id)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, tenant, staffId, firstDay, lastDay, kind, substituteId],
  );
}

export const deleteAbsence = (sql: Sql, id: string) => sql.execute('delete from absences where document_id = $1', [id]);

/** The caseloads of a team as a whole take the place of those before. */
export async function replaceCaseloads(
  sql: Sql,
  tenant: string,
  team: string,
  rows: readonly Omit<Caseload, 'team'>[],
): Promise<void> {
  await sql.execute('delete from caseloads where tenant = $1 and team = $2', [tenant, team]);
  await sql.execute(
    `insert into caseloads (tenant, team, position, kind, from_value, to_value, staff_id, substitute_id)
     select $1, $2, r.position, r.kind, r."from", r."to", r."staffId", r."substituteId"
     from rows from (jsonb_to_recordset($3::jsonb)
       as (kind text, "from" text, "to" text, "staffId" text, "substituteId" text)) with ordinality
       as r (kind, "from", "to", "staffId", "substituteId", position)`,
    [tenant, team, JSON.stringify(rows)],
  );
}

export interface TeamRow {
  key: string;
  name: string;
  area: string | null;
}

export const listTeams = (sql: Sql, tenant: string): Promise<TeamRow[]> =>
  sql.rows<TeamRow>("select key, name, area from teams where tenant in ($1, '*') order by name", [tenant]);
