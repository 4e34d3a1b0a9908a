import type { Core } from '@strapi/strapi';
import { inTransaction, type Sql } from '../database/sql';
import { system } from '../scope/scope';
import { activeKey } from './key-ring';
import { sealedColumns, type SealedColumn } from './sealed-places';
import { openText, sealText } from './sealed-text';

const chunk = 500;

/** @returns how many texts were encrypted anew */
export async function resealColumns(strapi: Core.Strapi, tenant: string): Promise<number> {
  const { id } = await activeKey(strapi, tenant);
  let done = 0;
  for (const column of sealedColumns().filter((one) => (one.tenant === '*') === (tenant === '*'))) {
    for (let count = chunk; count === chunk; done += count) {
      // Tables of the installation, such as second factors, are closed to everybody else.
      count = await system('rotate keys', () =>
        inTransaction(strapi, (sql) => resealChunk(strapi, sql, { column, tenant, activeId: id })),
      );
    }
  }
  return done;
}

async function resealChunk(
  strapi: Core.Strapi,
  sql: Sql,
  { column: place, tenant, activeId }: { column: SealedColumn; tenant: string; activeId: string },
): Promise<number> {
  const { table, id, column, belongsTo } = place;
  const ofTenant = place.tenant === '*' ? '' : `and ${place.tenant.column} = $2`;
  const rows = await sql.rows<{ id: string; sealed: string }>(
    `select ${id}::text as id, ${column} as sealed from ${table}
     where ${column} is not null and ${column} not like 'kw1.' || $1::text || '.%' ${ofTenant} limit ${chunk} for update`,
    place.tenant === '*' ? [activeId] : [activeId, tenant],
  );
  for (const row of rows) {
    const to = { tenant, belongsTo: belongsTo(row.id) };
    const fresh = await sealText(strapi, await openText(strapi, row.sealed, to), to);
    await sql.execute(`update ${table} set ${column} = $2 where ${id}::text = $1`, [row.id, fresh]);
  }
  return rows.length;
}
