import { newDocumentId, type Sql, type StaffUser } from '@kassenwerk/kernel';

/** An account with what can be said about signing in to it. */
export interface StaffAccount extends StaffUser {
  blocked: boolean;
  email: string | null;
  /** `local`, or where else the person signs in. */
  provider: string | null;
  hasSecondFactor: boolean;
  sessions: number;
  lastSeenAt: Date | null;
}

/** People all of whose funds are among the named ones; the fund `*` counts as one of its own. */
const select = `select u.id, u.username, u.display_name as "displayName", coalesce(u.blocked, false) as blocked, u.email, u.provider, u.staff_roles as "staffRoles",
    u.tenants, u.team, u.locale, exists (select from second_factors f where f.user_id = u.id and f.secret is not null) as "hasSecondFactor",
    s.sessions, s.last_seen_at as "lastSeenAt"
  from up_users u cross join lateral (
    select count(*) filter (where revoked_at is null and expires_at > now() and last_seen_at > now() - make_interval(secs => $2)) as sessions,
      max(last_seen_at) as last_seen_at
    from staff_sessions where user_id = u.id) s
  where jsonb_typeof(u.tenants::jsonb) = 'array' and u.tenants::jsonb <> '[]' and u.tenants::jsonb <@ to_jsonb($1::text[])`;

export const listStaffAccounts = (sql: Sql, tenants: readonly string[], idleSeconds: number): Promise<StaffAccount[]> =>
  sql.rows<StaffAccount>(`${select} order by coalesce(u.display_name, u.username) limit 1000`, [tenants, idleSeconds]);

export const findStaffAccount = (
  sql: Sql,
  id: number,
  tenants: readonly string[],
  idleSeconds: number,
): Promise<StaffAccount | undefined> => sql.one<StaffAccount>(`${select} and u.id = $3`, [tenants, idleSeconds, id]);

/** What others decide about an account. */
export interface StaffValues {
  displayName: string;
  email: string;
  staffRoles: readonly string[];
  tenants: readonly string[];
  team: string | null;
}

export const updateStaff = (
  sql: Sql,
  id: number,
  { displayName, email, staffRoles, tenants, team }: StaffValues,
): Promise<number> =>
  sql.execute(
    `update up_users set display_name = $2, email = $3, staff_roles = $4, tenants = $5, team = $6, updated_at = now() where id = $1`,
    [id, displayName, email, JSON.stringify(staffRoles), JSON.stringify(tenants), team],
  );

export const setBlocked = (sql: Sql, id: number, blocked: boolean): Promise<number> =>
  sql.execute('update up_users set blocked = $2, updated_at = now() where id = $1', [id, blocked]);

export interface NewUser extends Partial<StaffValues> {
  username: string;
  email: string;
  provider: string;
  /** Without one nobody signs in by password. */
  passwordHash?: string;
  locale: string;
}

/** Not through Strapi's service: the account shall belong to the transaction that says why it was made. @returns the id */
export async function insertUser(sql: Sql, user: NewUser): Promise<number> {
  const row = await sql.one<{ id: number }>(
    `insert into up_users (document_id, username, email, provider, password, locale, display_name, staff_roles, tenants, team, confirmed,
       blocked, created_at, updated_at, published_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, true, false, now(), now(), now()) returning id`,
    [
      newDocumentId(),
      user.username,
      user.email,
      user.provider,
      user.passwordHash ?? null,
      user.locale,
      user.displayName ?? null,
      JSON.stringify(user.staffRoles ?? null),
      JSON.stringify(user.tenants ?? null),
      user.team ?? null,
    ],
  );
  return row!.id;
}
