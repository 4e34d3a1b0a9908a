import { system, withSql } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../../kassenwerk';
import type { Mailbox } from './settings';

/**
 * One process at a time takes what lies in a mailbox: two would read every mail twice, and store it once all the same. The lock goes with
 * the connection to the database, so whoever dies holds up nobody.
 */
export const inTurn = <T>(strapi: Kassenwerk, { tenant, host, user, folder }: Mailbox, take: () => Promise<T>) =>
  // No reason: polling is machinery and would fill the log.
  system('', () =>
    withSql(strapi, async (sql) => {
      const name = `mailbox ${tenant} ${host} ${user} ${folder}`;
      await sql.execute('select pg_advisory_lock(hashtextextended($1, 0))', [name]);
      try {
        return await take();
      } finally {
        await sql.execute('select pg_advisory_unlock(hashtextextended($1, 0))', [name]).catch(() => undefined);
      }
    }),
  );
