import type { Sql } from '@kassenwerk/kernel';

export interface SecondFactorRow {
  id: number;
  documentId: string;
  tenant: string;
  memberId: string;
  email: string | null;
  passwordHash: string | null;
  /** Sealed; null without a second factor. */
  secret: string | null;
  /** Sealed; to be confirmed. */
  pending: string | null;
  /** The last step whose code was used. */
  lastStep: number;
  recoveryHashes: string[];
}

const columns = `id, document_id as "documentId", tenant, member_id as "memberId", email, password_hash as "passwordHash", totp_secret as secret,
  totp_pending as pending, coalesce(totp_step, 0) as "lastStep", coalesce(recovery_hashes, '[]'::jsonb) as "recoveryHashes"`;

/** Locked until the transaction ends, so that a code counts once. */
export const lockSecondFactor = (sql: Sql, memberId: string): Promise<SecondFactorRow | undefined> =>
  sql.one<SecondFactorRow>(`select ${columns} from portal_accounts where member_id = $1 for update`, [memberId]);

export const savePending = (sql: Sql, id: number, sealed: string): Promise<number> =>
  sql.execute('update portal_accounts set totp_pending = $2, updated_at = now() where id = $1', [id, sealed]);

export const activatePending = (
  sql: Sql,
  id: number,
  { step, recoveryHashes }: { step: number; recoveryHashes: readonly string[] },
): Promise<number> =>
  sql.execute(
    `update portal_accounts set totp_secret = totp_pending, totp_pending = null, totp_step = $2, recovery_hashes = $3::jsonb,
       updated_at = now() where id = $1`,
    [id, step, JSON.stringify(recoveryHashes)],
  );

export const saveLastStep = (sql: Sql, id: number, step: number): Promise<number> =>
  sql.execute('update portal_accounts set totp_step = $2 where id = $1', [id, step]);

export const saveRecoveryHashes = (sql: Sql, id: number, hashes: readonly string[]): Promise<number> =>
  sql.execute('update portal_accounts set recovery_hashes = $2::jsonb where id = $1', [id, JSON.stringify(hashes)]);

/** @returns how many accounts had one */
export const removeSecondFactor = (sql: Sql, memberId: string): Promise<number> =>
  sql.execute(
    `update portal_accounts set totp_secret = null, totp_pending = null, recovery_hashes = null, updated_at = now()
     where member_id = $1 and (totp_secret is not null or totp_pending is not null)`,
    [memberId],
  );
