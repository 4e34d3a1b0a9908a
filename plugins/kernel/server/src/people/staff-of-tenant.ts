import { readRoles } from '../ability/role-store';
import { isRole, roles, type Role } from '../ability/roles';
import type { Sql } from '../database/sql';

export interface StaffMember {
  id: string;
  name: string;
}

/** People who may do something in a fund, by name. The caller has made sure that the fund is one of the asking person's. */
export async function staffWhoMay(
  sql: Sql,
  { tenant, action, subject }: { tenant: string; action: string; subject: string },
): Promise<StaffMember[]> {
  return sql.rows<StaffMember>(
    `select id::text as id, coalesce(display_name, username) as name from up_users
     where blocked is not true and jsonb_exists_any(tenants::jsonb, array[$1::text, '*'])
       and jsonb_exists_any(staff_roles::jsonb, $2::text[])
     order by name limit 500`,
    [tenant, await rolesThatMay(sql, { tenant, action, subject })],
  );
}

/** A right that depends on the record counts: whom it concerns is asked again with the record in hand. */
export async function rolesThatMay(
  sql: Sql,
  { tenant, action, subject }: { tenant: string; action: string; subject: string },
): Promise<string[]> {
  const known = await readRoles(sql);
  return roles.filter((role) =>
    known.of(role, tenant)?.grants.some((grant) => grant.action.includes(action) && grant.subject.includes(subject)),
  );
}

export interface StaffOfTenant extends StaffMember {
  roles: Role[];
  /** Key of the team. */
  team: string | null;
}

/** All staff who work for a fund, the provider's too. */
export const staffOfTenant = async (sql: Sql, tenant: string): Promise<StaffOfTenant[]> =>
  (await sql.rows<StaffRow>(`${selectStaff} order by name limit 1000`, [tenant])).map(staffOf);

export async function findStaff(sql: Sql, tenant: string, id: string): Promise<StaffOfTenant | undefined> {
  const row = await sql.one<StaffRow>(`${selectStaff} and id::text = $2`, [tenant, id]);
  return row && staffOf(row);
}

interface StaffRow extends StaffMember {
  roles: unknown;
  team: string | null;
}

const selectStaff = `select id::text as id, coalesce(display_name, username) as name, staff_roles as roles, team from up_users
  where blocked is not true and jsonb_exists_any(tenants::jsonb, array[$1::text, '*'])`;

const staffOf = ({ roles: given, ...person }: StaffRow): StaffOfTenant => ({
  ...person,
  team: person.team || null,
  roles: Array.isArray(given) ? given.filter(isRole) : [],
});
