import type { Sql } from './sql';

const uniqueViolation = '23505';

/**
 * Inserts as if nothing were there yet, and only when something is there once more row by row. PostgreSQL needs a quarter to a third
 * less for an insert without `on conflict`, and where a repetition is the exception nearly all inserts are spared it. Needs a transaction.
 * @param insert carries the statement out with this at its end: nothing at first, `onConflict` the second time
 */
export async function unlessThere<T>(sql: Sql, onConflict: string, insert: (suffix: string) => Promise<T>): Promise<T> {
  await sql.execute('savepoint unless_there');
  try {
    const result = await insert('');
    await sql.execute('release savepoint unless_there');
    return result;
  } catch (error) {
    if ((error as { code?: string }).code !== uniqueViolation) throw error;
    await sql.execute('rollback to savepoint unless_there');
    await sql.execute('release savepoint unless_there');
    return insert(onConflict);
  }
}
