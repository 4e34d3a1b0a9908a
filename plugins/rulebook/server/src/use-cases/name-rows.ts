import { sharedTenant, type Sql } from '@kassenwerk/kernel';
import type { DecisionTable, Texts } from '../../../model/src';
import { reasonsOf } from '../../../model/src/review/explain';
import { tableKind } from '../stores/table-store';

/** A row as decisions keep it: by table, version and its id. */
export interface RowKey {
  table: string;
  version: number;
  row: string;
}

/** What people call a row. */
export interface RowName {
  title: Texts;
  /** Its place in that version, from 1 on. */
  number: number;
  note: string | null;
  /** What it demands. */
  reasons: Texts;
}

/**
 * Rows of tables by the names that people know, in one statement. A fund's own version goes before the shipped one of the same
 * number; what is found in neither has no name.
 */
export async function nameRows(
  sql: Sql,
  tenant: string,
  wanted: readonly RowKey[],
): Promise<(one: RowKey) => RowName | null> {
  const versions = [...new Map(wanted.map((one) => [`${one.table} ${one.version}`, one])).values()];
  const found =
    versions.length === 0
      ? []
      : await sql.rows<{ key: string; version: number; definition: DecisionTable }>(
          `select v.key, v.version, v.definition from configuration_versions v
           join unnest($2::text[], $3::int[]) as w (key, version) on w.key = v.key and w.version = v.version
           where v.tenant in ($1, '${sharedTenant}') and v.kind = '${tableKind}' order by (v.tenant = '${sharedTenant}')`,
          [tenant, versions.map(({ table }) => table), versions.map(({ version }) => version)],
        );
  return ({ table, version, row }) => {
    for (const { key, version: of, definition } of found) {
      const place = key === table && of === version ? definition.rows.findIndex(({ id }) => id === row) : -1;
      if (place < 0) continue;
      const { title, rows } = definition;
      return { title, number: place + 1, note: rows[place]!.note ?? null, reasons: reasonsOf(definition, place) };
    }
    return null;
  };
}
