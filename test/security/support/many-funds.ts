import type { Core } from '@strapi/strapi';
import { bulkRows, system, withSql } from '@kassenwerk/kernel';
import type { GuardedType } from './guarded-types';
import { markerOf, markers, type MarkedRow } from './markers';

/** A row of each fund in one table, by the key of the fund. */
export type RowsOfFunds = Map<string, MarkedRow>;

/** Names of funds that sort, search and read like real ones, and are not part of each other. */
export const fundKeys = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `kasse-${String(index + 1).padStart(3, '0')}`);

/**
 * Creates funds and gives each of them one row in every table whose every attribute is a marker.
 * @returns for each type, by its plural name, the row of each fund
 */
export async function seedManyFunds(
  strapi: Core.Strapi,
  types: readonly GuardedType[],
  keys: readonly string[],
): Promise<Map<string, RowsOfFunds>> {
  const rows = new Map<string, RowsOfFunds>();
  for (const type of types) rows.set(type.plural, await seedType(strapi, type, keys));
  return rows;
}

async function seedType(
  strapi: Core.Strapi,
  { table, tenantColumn, attributes }: GuardedType,
  keys: readonly string[],
): Promise<RowsOfFunds> {
  const values = keys.map((key, index) => ({
    [tenantColumn]: key,
    ...Object.fromEntries(attributes.map((one) => [one.column, ofFund(markerOf(one), key, index)])),
  }));
  const created = await system('test: seed many funds', () =>
    withSql(strapi, async (sql) => {
      const { names, values: cast, from, params } = await bulkRows(sql, table, values, 1);
      return sql.rows<MarkedRow & { fund: string }>(
        `insert into "${table}" (${names}) select ${cast} from ${from}
         returning id, document_id as "documentId", "${tenantColumn}" as fund`,
        params,
      );
    }),
  );
  return new Map(created.map(({ fund, ...row }) => [fund, row]));
}

/** Some columns are unique over all funds, so each fund has texts and numbers of its own. */
function ofFund(marker: unknown, key: string, index: number): unknown {
  if (typeof marker === 'number') return marker + index;
  return typeof marker === 'string' && marker.startsWith(markers.word) ? `${marker}-${key}` : marker;
}
