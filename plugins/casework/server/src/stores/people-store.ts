import type { Sql } from '@kassenwerk/kernel';

interface WorkOf {
  /** Keys of the teams, and of the areas for whose teams they stand. */
  teams: string[];
  skills: string[];
  languages: string[];
}

/** What somebody works on in a fund; without a work profile the own team. */
export async function workOf(sql: Sql, tenant: string, personId: string): Promise<WorkOf> {
  const row = await sql.one<Partial<Record<keyof WorkOf, unknown>> & { own: string | null }>(
    `select u.team as own, w.teams, w.skills, w.languages from up_users u
     left join work_profiles w on w.tenant = $1 and w.staff_id = u.id::text where u.id::text = $2`,
    [tenant, personId],
  );
  const named = words(row?.teams);
  const teams = named.length > 0 ? named : row?.own ? [row.own] : [];
  const areas = await sql.rows<{ area: string }>(
    `select distinct area from teams where tenant in ($1, '*') and key = any ($2::text[]) and area is not null`,
    [tenant, teams],
  );
  return {
    teams: [...new Set([...teams, ...areas.map(({ area }) => area)])],
    skills: words(row?.skills),
    languages: ['de', ...words(row?.languages)],
  };
}

const words = (given: unknown): string[] =>
  Array.isArray(given) ? given.filter((one): one is string => typeof one === 'string') : [];

/** Whether the member uses the portal; the address of an active account was confirmed by its owner. */
export const portalAccountOf = (
  sql: Sql,
  tenant: string,
  memberId: string,
): Promise<{ isActive: boolean; email: string | null } | undefined> =>
  sql.one(
    `select status = 'active' as "isActive", case when status = 'active' then email end as email from portal_accounts
     where tenant = $1 and member_id = $2`,
    [tenant, memberId],
  );

export async function ownTeams(sql: Sql, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await sql.rows<{ id: string; team: string }>(
    "select id::text as id, team from up_users where id::text = any ($1::text[]) and coalesce(team, '') <> ''",
    [ids],
  );
  return new Map(rows.map(({ id, team }) => [id, team]));
}
