import type { Sql } from '@kassenwerk/kernel';

export const savePassword = (sql: Sql, userId: number, hash: string): Promise<number> =>
  sql.execute('update up_users set password = $2, updated_at = now() where id = $1', [userId, hash]);

/** One open reset a person: a newer mail makes older ones worthless. */
export const saveReset = (sql: Sql, userId: number, tokenHash: string, minutes: number): Promise<number> =>
  sql.execute(
    `insert into password_resets (user_id, token_hash, expires_at) values ($1, $2, now() + make_interval(mins => $3))
     on conflict (user_id) do update set token_hash = excluded.token_hash, expires_at = excluded.expires_at`,
    [userId, tokenHash, minutes],
  );

/** Held until the transaction ends, so that a link is used once. */
export const lockReset = (sql: Sql, tokenHash: string): Promise<{ userId: number } | undefined> =>
  sql.one<{ userId: number }>(
    'select user_id as "userId" from password_resets where token_hash = $1 and expires_at > now() for update',
    [tokenHash],
  );

export const deleteReset = (sql: Sql, userId: number): Promise<number> =>
  sql.execute('delete from password_resets where user_id = $1', [userId]);
