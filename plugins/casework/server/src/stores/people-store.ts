import type { Sql } from '@kassenwerk/kernel';

/** Keys of the teams a person works in, and the areas of these teams: a case that names no team lies with its area. */
export async function teamsOf(sql: Sql, personId: string): Promise<string[]> {
  const rows = await sql.rows<{ team: string }>(
    `with keys as (
       select team from up_users where id::text = $1 and team <> ''
       union
       select jsonb_array_elements_text(case when jsonb_typeof(teams) = 'array' then teams else '[]' end) from work_profiles
       where staff_id = $1)
     select team from keys union select t.area from teams t join keys on keys.team = t.key where t.area is not null`,
    [personId],
  );
  return rows.map(({ team }) => team);
}

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
