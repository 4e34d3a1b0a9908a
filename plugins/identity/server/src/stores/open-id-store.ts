import type { Sql } from '@kassenwerk/kernel';

/** One way to the provider and back, known to the browser by a cookie. */
export interface OpenIdAttempt {
  state: string;
  nonce: string;
  verifier: string;
}

export async function insertAttempt(
  sql: Sql,
  idHash: string,
  { state, nonce, verifier }: OpenIdAttempt,
): Promise<void> {
  await sql.execute('delete from open_id_attempts where expires_at < now()');
  await sql.execute(
    `insert into open_id_attempts (id_hash, state, nonce, verifier, expires_at)
     values ($1, $2, $3, $4, now() + interval '10 minutes')`,
    [idHash, state, nonce, verifier],
  );
}

/** Taken once: an answer of the provider cannot be played again. */
export const takeAttempt = (sql: Sql, idHash: string): Promise<OpenIdAttempt | undefined> =>
  sql.one<OpenIdAttempt>(
    `update open_id_attempts set verifier = '' where id_hash = $1 and verifier <> '' and expires_at > now()
     returning state, nonce, (select old.verifier from open_id_attempts old where old.id_hash = $1) as verifier`,
    [idHash],
  );

interface Arrival {
  userId: number;
  hasSecondFactor: boolean;
  ticketHash: string;
}

/** The person is known; the console has a minute to fetch the session with the ticket. */
export const saveArrival = (
  sql: Sql,
  idHash: string,
  { userId, hasSecondFactor, ticketHash }: Arrival,
): Promise<number> =>
  sql.execute(
    `update open_id_attempts set user_id = $2, has_second_factor = $3, ticket_hash = $4, expires_at = now() + interval '1 minute'
     where id_hash = $1`,
    [idHash, userId, hasSecondFactor, ticketHash],
  );

/** Taken once, and only by the browser that began. */
export const takeArrival = (
  sql: Sql,
  idHash: string,
  ticketHash: string,
): Promise<{ userId: number; hasSecondFactor: boolean } | undefined> =>
  sql.one<{ userId: number; hasSecondFactor: boolean }>(
    `delete from open_id_attempts where id_hash = $1 and ticket_hash = $2 and user_id is not null and expires_at > now()
     returning user_id as "userId", has_second_factor as "hasSecondFactor"`,
    [idHash, ticketHash],
  );

export const findLinkedUser = (sql: Sql, issuer: string, subject: string): Promise<{ userId: number } | undefined> =>
  sql.one<{ userId: number }>('select user_id as "userId" from open_id_accounts where issuer = $1 and subject = $2', [
    issuer,
    subject,
  ]);

export const linkUser = (sql: Sql, issuer: string, subject: string, userId: number): Promise<number> =>
  sql.execute('insert into open_id_accounts (issuer, subject, user_id) values ($1, $2, $3)', [issuer, subject, userId]);

interface Person {
  displayName: string;
  roles: readonly string[];
  tenants: readonly string[];
}

/** What the provider says now holds. */
export const updatePerson = (sql: Sql, userId: number, { displayName, roles, tenants }: Person): Promise<number> =>
  sql.execute(
    'update up_users set display_name = $2, staff_roles = $3, tenants = $4, updated_at = now() where id = $1',
    [userId, displayName, JSON.stringify(roles), JSON.stringify(tenants)],
  );
