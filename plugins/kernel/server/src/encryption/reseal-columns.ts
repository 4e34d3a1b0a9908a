import type { Core } from '@strapi/strapi';
import { inTransaction, type Sql } from '../database/sql';
import { system } from '../scope/scope';
import { activeKey } from './key-ring';
import { sealedColumns, type SealedColumn } from './sealed-places';
import { openText, sealText } from './sealed-text';

const chunk = 500;

/**
 * Goes through each table once, by its primary key: no row is looked at twice, however large the table is.
 *
 * @returns how many texts were encrypted anew
 */
export async function resealColumns(strapi: Core.Strapi, tenant: string): Promise<number> {
  const { id: activeId } = await activeKey(strapi, tenant);
  let done = 0;
  for (const column of sealedColumns().filter((one) => (one.tenant === '*') === (tenant === '*'))) {
    for (let after: string | undefined = '0'; after !== undefined;) {
      const from: string = after;
      // Tables of the installation, such as second factors, are closed to everybody else.
      const { count, last } = await system('rotate keys', () =>
        inTransaction(strapi, (sql) => resealChunk(strapi, sql, { column, tenant, activeId, after: from })),
      );
      done += count;
      after = last;
    }
  }
  return done;
}

/** @returns the last row of a full chunk, to go on behind it; nothing when the table has been gone through */
async function resealChunk(
  strapi: Core.Strapi,
  sql: Sql,
  { column: place, tenant, activeId, after }: { column: SealedColumn; tenant: string; activeId: string; after: string },
): Promise<{ count: number; last?: string }> {
  const { table, primaryKey = 'id', id, column, belongsTo } = place;
  const ofTenant = place.tenant === '*' ? '' : `and ${place.tenant.column} = $3`;
  const rows = await sql.rows<{ row: string; id: string; sealed: string }>(
    `select ${primaryKey}::text as row, ${id}::text as id, ${column} as sealed from ${table}
     where ${primaryKey} > $1 and ${column} is not null and ${column} not like 'kw1.' || $2::text || '.%' ${ofTenant}
     order by ${table}.${primaryKey} limit ${chunk} for update`,
    place.tenant === '*' ? [after, activeId] : [after, activeId, tenant],
  );
  const fresh = [];
  for (const row of rows) {
    const to = { tenant, belongsTo: belongsTo(row.id) };
    fresh.push(await sealText(strapi, await openText(strapi, row.sealed, to), to));
  }
  await sql.execute(
    `update ${table} set ${column} = resealed.text
     from unnest($1::bigint[], $2::text[]) resealed (id, text) where ${table}.${primaryKey} = resealed.id`,
    [rows.map(({ row }) => row), fresh],
  );
  return { count: rows.length, ...(rows.length === chunk && { last: rows.at(-1)!.row }) };
}
