import type { Sql } from '@kassenwerk/kernel';

/** Secrets are encrypted (`sealText` of the kernel). A pending one waits for its first right code and replaces the other then. */
export interface SecondFactor {
  secret: string | null;
  pendingSecret: string | null;
  lastStep: number;
}

/** Held until the transaction ends, so that one code is not taken twice at the same moment. */
export const lockSecondFactor = (sql: Sql, userId: number): Promise<SecondFactor | undefined> =>
  sql.one<SecondFactor>(
    `select secret, pending_secret as "pendingSecret", last_step as "lastStep"
     from second_factors where user_id = $1 for update`,
    [userId],
  );

export const savePendingSecret = (sql: Sql, userId: number, sealed: string): Promise<number> =>
  sql.execute(
    `insert into second_factors (user_id, pending_secret) values ($1, $2)
     on conflict (user_id) do update set pending_secret = excluded.pending_secret`,
    [userId, sealed],
  );

export const activatePending = (sql: Sql, userId: number, step: number): Promise<number> =>
  sql.execute(
    `update second_factors set secret = pending_secret, pending_secret = null, last_step = $2, confirmed_at = now()
     where user_id = $1`,
    [userId, step],
  );

export const saveLastStep = (sql: Sql, userId: number, step: number): Promise<number> =>
  sql.execute('update second_factors set last_step = $2 where user_id = $1', [userId, step]);

export async function deleteSecondFactor(sql: Sql, userId: number): Promise<void> {
  await sql.execute('delete from second_factors where user_id = $1', [userId]);
  await sql.execute('delete from recovery_codes where user_id = $1', [userId]);
}

export async function replaceRecoveryCodes(sql: Sql, userId: number, hashes: readonly string[]): Promise<void> {
  await sql.execute('delete from recovery_codes where user_id = $1', [userId]);
  await sql.execute('insert into recovery_codes (user_id, code_hash) select $1, unnest($2::text[])', [userId, hashes]);
}

/** @returns whether the code was there and unused */
export const useRecoveryCode = async (sql: Sql, userId: number, hash: string): Promise<boolean> =>
  (await sql.execute(
    'update recovery_codes set used_at = now() where user_id = $1 and code_hash = $2 and used_at is null',
    [userId, hash],
  )) > 0;

export async function secondFactorState(
  sql: Sql,
  userId: number,
): Promise<{ isActive: boolean; recoveryCodesLeft: number }> {
  const row = await sql.one<{ isActive: boolean; recoveryCodesLeft: number }>(
    `select exists (select 1 from second_factors where user_id = $1 and secret is not null) as "isActive",
       (select count(*) from recovery_codes where user_id = $1 and used_at is null) as "recoveryCodesLeft"`,
    [userId],
  );
  return row!;
}
