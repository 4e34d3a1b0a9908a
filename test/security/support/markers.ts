import type { Core } from '@strapi/strapi';
import { runAsJob, withSql } from '@kassenwerk/kernel';
import type { GuardedAttribute, GuardedType } from './guarded-types';

/** Values that occur nowhere else, so that each of them in an answer is a leak. */
export const markers = { word: 'Geheimnis', number: 741_852_963, day: '1931-05-17' } as const;

export function markerOf({ name, type }: GuardedAttribute): unknown {
  switch (type) {
    case 'integer':
    case 'biginteger':
    case 'decimal':
      return markers.number;
    case 'boolean':
      // A lock would hide what the own fund has to see, so that nothing could leak.
      return name !== 'dataLock';
    case 'date':
      return markers.day;
    case 'datetime':
      return `${markers.day}T09:00:00.000Z`;
    case 'json':
      return { secret: `${markers.word}-${name}` };
    default:
      return `${markers.word}-${name}`;
  }
}

/** Numbers that follow the marker are markers too: some columns are unique over all funds. */
const markedNumber = /74185[23]\d{3}/;

export const leaks = (text: string): boolean =>
  text.includes(markers.word) || markedNumber.test(text) || text.includes(markers.day);

export interface MarkedRow {
  id: number;
  documentId: string;
}

/** Gives a fund one row in every table whose every attribute is a marker. Keys of the answer are the plural names of the types. */
export async function seedMarkers(
  strapi: Core.Strapi,
  tenant: string,
  types: readonly GuardedType[],
): Promise<Map<string, MarkedRow>> {
  const rows = new Map<string, MarkedRow>();
  for (const type of types) rows.set(type.plural, await seedOne(strapi, tenant, type));
  return rows;
}

function seedOne(
  strapi: Core.Strapi,
  tenant: string,
  { table, tenantColumn, attributes }: GuardedType,
): Promise<MarkedRow> {
  return runAsJob(tenant, 'test: seed markers', () =>
    withSql(strapi, async (sql) => {
      const values = attributes.map((attribute) => markerOf(attribute));
      if (tenantColumn !== 'tenant') {
        // The row of the fund itself: it exists and keeps its key.
        const set = attributes.map(({ column }, index) => `"${column}" = $${index + 2}`).join(', ');
        return (await sql.one<MarkedRow>(
          `update "${table}" set ${set} where "${tenantColumn}" = $1 returning id, document_id as "documentId"`,
          [tenant, ...values],
        ))!;
      }
      const columns = [tenantColumn, ...attributes.map(({ column }) => column)]
        .map((column) => `"${column}"`)
        .join(', ');
      const places = [tenant, ...values].map((_, index) => `$${index + 1}`).join(', ');
      return (await sql.one<MarkedRow>(
        `insert into "${table}" (${columns}) values (${places}) returning id, document_id as "documentId"`,
        [tenant, ...values],
      ))!;
    }),
  );
}

/** A hash over all rows of a fund: what an attack has changed shows in it. */
export async function fingerprint(
  strapi: Core.Strapi,
  tenant: string,
  types: readonly GuardedType[],
): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { table, tenantColumn } of types) {
    const row = await runAsJob(tenant, 'test: fingerprint', () =>
      withSql(strapi, (sql) =>
        sql.one<{ hash: string }>(
          `select count(*) || ':' || coalesce(md5(string_agg(t::text, '|' order by id)), '') as hash from "${table}" t where "${tenantColumn}" = $1`,
          [tenant],
        ),
      ),
    );
    found[table] = row!.hash;
  }
  return found;
}
