import type { Sql, StaffUser } from '@kassenwerk/kernel';

export interface Account extends StaffUser {
  blocked: boolean;
  passwordHash: string | null;
  email: string | null;
  /** `local`, or where else the person signs in. */
  provider: string | null;
}

const columns = `id, username, display_name as "displayName", coalesce(blocked, false) as blocked, staff_roles as "staffRoles", tenants,
  team, locale, password as "passwordHash", email, provider`;

export const findAccount = (sql: Sql, username: string): Promise<Account | undefined> =>
  sql.one<Account>(`select ${columns} from up_users where username = $1 order by id limit 1`, [username]);

export const findAccountById = (sql: Sql, id: number): Promise<Account | undefined> =>
  sql.one<Account>(`select ${columns} from up_users where id = $1`, [id]);

/** Until the transaction ends nobody else creates this name. */
export const lockUsername = (sql: Sql, username: string): Promise<number> =>
  sql.execute(`select pg_advisory_xact_lock(hashtextextended('username ' || $1, 0))`, [username]);
