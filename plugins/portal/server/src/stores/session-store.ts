import { newDocumentId, type Sql } from '@kassenwerk/kernel';

export interface NewMemberSession {
  tenant: string;
  memberId: string;
  addressPrefix: string;
  browser: string;
  expiresAt: Date;
}

export interface LiveMemberSession {
  id: string;
  tenant: string;
  memberId: string;
  memberName: string;
  isStale: boolean;
}

/** How often a request is written down as a sign of life. */
const noticeSeconds = 60;
/** How long an ended session is kept to look into. */
const keptDays = 30;

/** @returns the id that the token names */
export async function insertSession(sql: Sql, session: NewMemberSession): Promise<string> {
  const { tenant, memberId, addressPrefix, browser, expiresAt } = session;
  await sql.execute(
    `delete from portal_sessions where tenant = $1 and member_id = $2 and expires_at < now() - make_interval(days => $3)`,
    [tenant, memberId, keptDays],
  );
  const id = newDocumentId();
  await sql.execute(
    `insert into portal_sessions (document_id, tenant, member_id, address_prefix, browser, expires_at, last_seen_at, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, now(), now(), now())`,
    [id, tenant, memberId, addressPrefix, browser, expiresAt],
  );
  return id;
}

/** Session, account and member in one question, because it is asked at each request. */
export const findLiveSession = (
  sql: Sql,
  tenant: string,
  id: string,
  idleSeconds: number,
): Promise<LiveMemberSession | undefined> =>
  sql.one<LiveMemberSession>(
    `select s.document_id as id, s.tenant, s.member_id as "memberId", concat_ws(' ', m.first_name, m.last_name) as "memberName",
       s.last_seen_at < now() - make_interval(secs => $4) as "isStale"
     from portal_sessions s
       join portal_accounts a on a.tenant = s.tenant and a.member_id = s.member_id and a.status = 'active'
       join members m on m.tenant = s.tenant and m.document_id = s.member_id and m.deceased_on is null
     where s.tenant = $1 and s.document_id = $2 and s.revoked_at is null and s.expires_at > now()
       and s.last_seen_at > now() - make_interval(secs => $3)`,
    [tenant, id, idleSeconds, noticeSeconds],
  );

export const touchSession = (sql: Sql, tenant: string, id: string): Promise<number> =>
  sql.execute('update portal_sessions set last_seen_at = now() where tenant = $1 and document_id = $2', [tenant, id]);

export const endSession = (sql: Sql, id: string): Promise<number> =>
  sql.execute('update portal_sessions set revoked_at = now() where document_id = $1 and revoked_at is null', [id]);

/** @returns how many sessions of the member ended */
export const endSessionsOf = (sql: Sql, memberId: string): Promise<number> =>
  sql.execute('update portal_sessions set revoked_at = now() where member_id = $1 and revoked_at is null', [memberId]);
