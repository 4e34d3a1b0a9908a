import { readRoles } from '../ability/role-store';
import { roles } from '../ability/roles';
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
async function rolesThatMay(
  sql: Sql,
  { tenant, action, subject }: { tenant: string; action: string; subject: string },
): Promise<string[]> {
  const known = await readRoles(sql);
  return roles.filter((role) =>
    known.of(role, tenant)?.grants.some((grant) => grant.action.includes(action) && grant.subject.includes(subject)),
  );
}
