import { newDocumentId, type Sql } from '@kassenwerk/kernel';

export interface PortalAccount {
  id: number;
  tenant: string;
  memberId: string;
  email: string | null;
  status: 'invited' | 'active' | 'blocked';
  passwordHash: string | null;
  codeHash: string | null;
  codeExpiresAt: Date | null;
  activatedAt: Date | null;
}

const columns = `a.id, a.tenant, a.member_id as "memberId", a.email, a.status, a.password_hash as "passwordHash", a.code_hash as "codeHash",
  a.code_expires_at as "codeExpiresAt", a.activated_at as "activatedAt"`;

/** A code for somebody who may already have an account: the account goes on as it is until the code is used. */
export async function saveInvitation(
  sql: Sql,
  { tenant, memberId, codeHash, validDays }: { tenant: string; memberId: string; codeHash: string; validDays: number },
): Promise<void> {
  await sql.execute(
    `insert into portal_accounts (document_id, tenant, member_id, status, code_hash, code_expires_at, invited_at, created_at, updated_at)
     values ($1, $2, $3, 'invited', $4, now() + make_interval(days => $5), now(), now(), now())
     on conflict (tenant, member_id) do update set code_hash = excluded.code_hash, code_expires_at = excluded.code_expires_at,
       invited_at = now(), updated_at = now()`,
    [newDocumentId(), tenant, memberId, codeHash, validDays],
  );
}

/** The account of the member with that number and birth date, locked until the transaction ends. */
export const lockInvited = (
  sql: Sql,
  { tenant, number, birthDate }: { tenant: string; number: string; birthDate: string },
): Promise<PortalAccount | undefined> =>
  sql.one<PortalAccount>(
    `select ${columns} from portal_accounts a join members m on m.tenant = a.tenant and m.document_id = a.member_id
     where a.tenant = $1 and (m.kvnr = upper($2) or m.member_number = $2) and m.birth_date = $3 and m.deceased_on is null
     limit 1 for update of a`,
    [tenant, number, birthDate],
  );

export const findByEmail = (sql: Sql, tenant: string, email: string): Promise<PortalAccount | undefined> =>
  sql.one<PortalAccount>(
    `select ${columns} from portal_accounts a join members m on m.tenant = a.tenant and m.document_id = a.member_id
     where a.tenant = $1 and lower(a.email) = lower($2) and a.status = 'active' and m.deceased_on is null`,
    [tenant, email],
  );

export const findByMember = (sql: Sql, memberId: string): Promise<PortalAccount | undefined> =>
  sql.one<PortalAccount>(`select ${columns} from portal_accounts a where a.member_id = $1`, [memberId]);

export const isEmailTaken = async (sql: Sql, tenant: string, email: string, memberId: string): Promise<boolean> =>
  (await sql.one('select 1 from portal_accounts where tenant = $1 and lower(email) = lower($2) and member_id <> $3', [
    tenant,
    email,
    memberId,
  ])) !== undefined;

/** The code is used up. Whoever lost phone and recovery codes gets in by a new letter, so it ends the second factor. */
export const activate = (sql: Sql, id: number, email: string, passwordHash: string): Promise<number> =>
  sql.execute(
    `update portal_accounts set status = 'active', email = $2, password_hash = $3, code_hash = null, code_expires_at = null,
       reset_hash = null, reset_expires_at = null, totp_secret = null, totp_pending = null, recovery_hashes = null,
       activated_at = coalesce(activated_at, now()), updated_at = now() where id = $1`,
    [id, email, passwordHash],
  );

/** @returns whether there was an account to block or to open again */
export const setBlocked = async (sql: Sql, memberId: string, isBlocked: boolean): Promise<boolean> =>
  (await sql.execute(
    `update portal_accounts set status = case when $2 then 'blocked' when password_hash is null then 'invited' else 'active' end,
       updated_at = now() where member_id = $1`,
    [memberId, isBlocked],
  )) > 0;

export const markSignIn = (sql: Sql, id: number): Promise<number> =>
  sql.execute('update portal_accounts set last_sign_in_at = now() where id = $1', [id]);

export const saveReset = (sql: Sql, id: number, hash: string, validMinutes: number): Promise<number> =>
  sql.execute(
    'update portal_accounts set reset_hash = $2, reset_expires_at = now() + make_interval(mins => $3) where id = $1',
    [id, hash, validMinutes],
  );

/** Locked until the transaction ends, so that a link works once. */
export const lockReset = (sql: Sql, tenant: string, hash: string): Promise<PortalAccount | undefined> =>
  sql.one<PortalAccount>(
    `select ${columns} from portal_accounts a
     where a.tenant = $1 and a.reset_hash = $2 and a.reset_expires_at > now() and a.status = 'active' for update`,
    [tenant, hash],
  );

export const savePassword = (sql: Sql, id: number, passwordHash: string): Promise<number> =>
  sql.execute(
    'update portal_accounts set password_hash = $2, reset_hash = null, reset_expires_at = null, updated_at = now() where id = $1',
    [id, passwordHash],
  );
