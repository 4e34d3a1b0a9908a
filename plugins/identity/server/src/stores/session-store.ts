import type { Sql, StaffUser } from '@kassenwerk/kernel';

export interface NewSession {
  userId: number;
  method: 'password' | 'openId';
  hasSecondFactor: boolean;
  addressPrefix: string;
  browser: string;
  expiresAt: Date;
}

export interface LiveSession {
  id: string;
  hasSecondFactor: boolean;
  isStale: boolean;
  user: StaffUser & { blocked: boolean };
}

export interface SessionView {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  method: 'password' | 'openId';
  hasSecondFactor: boolean;
  addressPrefix: string;
  browser: string;
}

/** How often a request is written down as a sign of life; each one would be a write for every read. */
const noticeSeconds = 30;
/** How long an ended session is kept to look into. */
const keptDays = 30;

const isLive = (idleParameter: string): string =>
  `s.revoked_at is null and s.expires_at > now() and s.last_seen_at > now() - make_interval(secs => ${idleParameter})`;

export async function insertSession(sql: Sql, session: NewSession): Promise<string> {
  await sql.execute(`delete from staff_sessions where expires_at < now() - interval '${keptDays} days'`);
  const { userId, method, hasSecondFactor, addressPrefix, browser, expiresAt } = session;
  const row = await sql.one<{ id: string }>(
    `insert into staff_sessions (user_id, method, has_second_factor, address_prefix, browser, expires_at)
     values ($1, $2, $3, $4, $5, $6) returning id`,
    [userId, method, hasSecondFactor, addressPrefix, browser, expiresAt],
  );
  return row!.id;
}

/** Session and person in one question, because it is asked at each request. */
export function findLiveSession(sql: Sql, id: string, idleSeconds: number): Promise<LiveSession | undefined> {
  return sql.one<LiveSession>(
    `select s.id, s.has_second_factor as "hasSecondFactor",
       s.last_seen_at < now() - interval '${noticeSeconds} seconds' as "isStale",
       json_build_object('id', u.id, 'username', u.username, 'displayName', u.display_name, 'blocked', coalesce(u.blocked, false),
         'staffRoles', u.staff_roles, 'tenants', u.tenants, 'team', u.team, 'locale', u.locale) as "user"
     from staff_sessions s join up_users u on u.id = s.user_id
     where s.id = $1 and ${isLive('$2')}`,
    [id, idleSeconds],
  );
}

export const touchSession = (sql: Sql, id: string): Promise<number> =>
  sql.execute('update staff_sessions set last_seen_at = now() where id = $1', [id]);

export const listSessions = (sql: Sql, userId: number, idleSeconds: number): Promise<SessionView[]> =>
  sql.rows<SessionView>(
    `select s.id, s.created_at as "createdAt", s.last_seen_at as "lastSeenAt", s.method, s.has_second_factor as "hasSecondFactor",
       s.address_prefix as "addressPrefix", s.browser
     from staff_sessions s where s.user_id = $1 and ${isLive('$2')} order by s.last_seen_at desc`,
    [userId, idleSeconds],
  );

/** @returns whether there was a running session of that person */
export const endSession = async (sql: Sql, userId: number, id: string): Promise<boolean> =>
  (await sql.execute(
    'update staff_sessions set revoked_at = now() where user_id = $2 and id::text = $1 and revoked_at is null',
    [id, userId],
  )) > 0;

/** @returns how many sessions of the person ended */
export const endSessionsOf = (sql: Sql, userId: number, except?: string): Promise<number> =>
  sql.execute(
    'update staff_sessions set revoked_at = now() where user_id = $1 and revoked_at is null and id is distinct from $2::uuid',
    [userId, except ?? null],
  );

export const markSecondFactor = (sql: Sql, id: string): Promise<number> =>
  sql.execute('update staff_sessions set has_second_factor = true where id = $1', [id]);
