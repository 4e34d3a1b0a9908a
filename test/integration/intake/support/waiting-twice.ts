import { system, withSql } from '@kassenwerk/kernel';
import type { Booted } from '../../../support/boot';
import { waitFor } from '../../engine/waiting';

/** Until two transactions stand before a place that somebody else holds. */
export const twoWait = ({ strapi }: Booted): Promise<unknown> =>
  waitFor(async () => {
    const waiting = await system('test', () =>
      withSql(strapi, (sql) =>
        sql.one<{ count: number }>(
          `select count(*)::int as count from pg_locks l join pg_database d on d.oid = l.database
           where l.locktype = 'advisory' and not l.granted and d.datname = current_database()`,
        ),
      ),
    );
    return waiting!.count >= 2;
  });
