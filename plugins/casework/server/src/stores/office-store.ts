import { staffWhoMay, type CivilDate, type Sql } from '@kassenwerk/kernel';
import { priorities } from '../contracts/case';
import { defaultCapacity, weightOf } from '../domain/assigning/load';
import type { Caseload, Person } from '../domain/assigning/model';

/** How long somebody counts as present after the console was last open. */
export const presentForMinutes = 60;

interface PersonRow {
  id: string;
  ownTeam: string | null;
  teams: unknown;
  skills: unknown;
  languages: unknown;
  capacity: number | null;
  isPresent: boolean;
  isAbsent: boolean;
  substitute: string | null;
  load: number;
}

const words = (given: unknown): string[] =>
  Array.isArray(given) ? given.filter((one): one is string => typeof one === 'string') : [];

const weights = priorities.map((priority, index) => `when ${index} then ${weightOf[priority]}`).join(' ');

/** Everybody of a fund who may work on cases, with what lies with them right now. A handful of statements, however many cases there are. */
export async function readPeople(
  sql: Sql,
  { tenant, today, now }: { tenant: string; today: CivilDate; now: Date },
): Promise<Person[]> {
  const staff = await staffWhoMay(sql, { tenant, action: 'update', subject: 'case' });
  const rows = await sql.rows<PersonRow>(
    `with loads as (
       select assignee, sum(case priority ${weights} else 1 end)::int as load from cases
       where tenant = $1 and status = 'open' and assignee = any($2::text[]) group by assignee)
     select u.id::text as id, u.team as "ownTeam", w.teams, w.skills, w.languages, w.capacity, coalesce(l.load, 0) as load,
       coalesce(p.status = 'available' and p.seen_at > $4::timestamp - interval '${presentForMinutes} minutes', false) as "isPresent",
       a.staff_id is not null as "isAbsent", a.substitute_id as substitute
     from up_users u
     left join work_profiles w on w.tenant = $1 and w.staff_id = u.id::text
     left join presences p on p.tenant = $1 and p.staff_id = u.id::text
     left join loads l on l.assignee = u.id::text
     left join lateral (
       select staff_id, substitute_id from absences
       where tenant = $1 and staff_id = u.id::text and first_day <= $3 and last_day >= $3
       order by substitute_id is null, first_day limit 1) a on true
     where u.id::text = any($2::text[]) order by u.id`,
    [tenant, staff.map(({ id }) => id), today, now.toISOString()],
  );
  const areaOf = await areasOfTeams(sql, tenant);
  const names = new Map(staff.map(({ id, name }) => [id, name]));
  return rows.map(({ id, ownTeam, teams, skills, languages, capacity, ...row }) => {
    const keys = words(teams).length > 0 ? words(teams) : ownTeam ? [ownTeam] : [];
    return {
      id,
      name: names.get(id) ?? id,
      teams: new Set(keys.flatMap((key) => [key, ...(areaOf.get(key) ?? [])])),
      skills: new Set(words(skills)),
      languages: new Set(['de', ...words(languages)]),
      capacity: capacity ?? defaultCapacity,
      ...row,
    };
  });
}

/** A case without a team lies with the team of its area. */
async function areasOfTeams(sql: Sql, tenant: string): Promise<Map<string, string[]>> {
  const rows = await sql.rows<{ key: string; area: string | null }>(
    "select key, area from teams where tenant in ($1, '*')",
    [tenant],
  );
  const areas = new Map<string, string[]>();
  for (const { key, area } of rows) if (area) areas.set(key, [...(areas.get(key) ?? []), area]);
  return areas;
}

const caseloadColumns = `c.kind, c.from_value as "from", c.to_value as "to", c.staff_id as "staffId", c.substitute_id as "substituteId"`;

/** As somebody wrote them down for a team. */
export const readCaseloads = (sql: Sql, tenant: string, team: string): Promise<Caseload[]> =>
  sql.rows<Caseload>(
    `select c.team, ${caseloadColumns} from caseloads c where c.tenant = $1 and c.team = $2 order by c.position, c.id`,
    [tenant, team],
  );

/** Those of all teams, for cases that name the team and for those that name its area. */
export const caseloadsToApply = (sql: Sql, tenant: string): Promise<Caseload[]> =>
  sql.rows<Caseload>(
    `select named.team, ${caseloadColumns} from caseloads c
     cross join lateral (
       select c.team union select t.area from teams t where t.tenant in ($1, '*') and t.key = c.team and t.area is not null
     ) named (team)
     where c.tenant = $1 order by c.team, c.position, c.id`,
    [tenant],
  );
