import type { Sql } from '../database/sql';
import { grantsByRole, roles } from '../ability/roles';

export interface StaffMember {
  id: string;
  name: string;
}

/** People who may do something in a fund, by name. The caller has made sure that the fund is one of the asking person's. */
export const staffWhoMay = (
  sql: Sql,
  { tenant, action, subject }: { tenant: string; action: string; subject: string },
): Promise<StaffMember[]> =>
  sql.rows<StaffMember>(
    `select id::text as id, coalesce(display_name, username) as name from up_users
     where blocked is not true and jsonb_exists_any(tenants::jsonb, array[$1::text, '*'])
       and jsonb_exists_any(staff_roles::jsonb, $2::text[])
     order by name limit 500`,
    [tenant, rolesThatMay(action, subject)],
  );

const rolesThatMay = (action: string, subject: string): string[] =>
  roles.filter((role) =>
    grantsByRole[role].some(
      (grant) => [grant.action].flat().includes(action) && [grant.subject].flat().includes(subject),
    ),
  );
