import type { Sql } from '@kassenwerk/kernel';

/**
 * Runs a set-wise statement over rows that were written a moment ago. PostgreSQL has no statistics of them yet, takes them for
 * a handful and would look for each partner in the whole fund. Needs a transaction.
 */
export async function withHashJoins<T>(sql: Sql, work: () => Promise<T>): Promise<T> {
  await sql.execute('set local enable_nestloop = off');
  // After a failure the transaction is rolled back, and the setting with it.
  const result = await work();
  await sql.execute('set local enable_nestloop = on');
  return result;
}
