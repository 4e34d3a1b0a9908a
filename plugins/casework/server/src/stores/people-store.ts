import type { Sql } from '@kassenwerk/kernel';

/** Keys of the teams a person works in. */
export async function teamsOf(sql: Sql, personId: string): Promise<string[]> {
  const row = await sql.one<{ team: string | null }>('select team from up_users where id::text = $1', [personId]);
  return row?.team ? [row.team] : [];
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
