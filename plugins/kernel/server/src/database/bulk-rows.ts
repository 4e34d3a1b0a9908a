import type { Sql } from './sql';
import { textArray } from './text-array';

/** Rows as a source for one statement: `insert into t (${names}) select ${values} from ${from}`. */
export interface BulkRows {
  names: string;
  /** The values of the row `r`, each in the type of its column. */
  values: string;
  from: string;
  params: Buffer[];
}

const types = new Map<string, Promise<Map<string, string>>>();

/**
 * Brings many rows into a statement, a parameter a column. All rows have the keys of the first; they name columns of `table`, which
 * give the values their types: objects become JSON, buffers are texts in UTF-8, undefined becomes null.
 * @param firstParam number of the first placeholder that is free
 */
export async function bulkRows(
  sql: Sql,
  table: string,
  rows: readonly Record<string, unknown>[],
  firstParam: number,
): Promise<BulkRows> {
  const columns = Object.keys(rows[0] ?? {}).map(identifier);
  const typeOf = await columnTypes(sql, identifier(table));
  const placeholders = columns.map((_, index) => `$${index + firstParam}::text[]`);
  return {
    names: columns.join(', '),
    values: columns.map((column) => `r.${column}::${typeOf.get(column) ?? 'text'}`).join(', '),
    from: `unnest(${placeholders.join(', ')}) as r (${columns.join(', ')})`,
    params: columns.map((column) => textArray(rows.map((row) => toText(row[column])))),
  };
}

function toText(value: unknown): string | Buffer | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || Buffer.isBuffer(value)) return value;
  return typeof value === 'object' ? JSON.stringify(value) : String(value as number | boolean);
}

/** Asked once a process: columns are changed by migrations at start alone. */
function columnTypes(sql: Sql, table: string): Promise<Map<string, string>> {
  const known = types.get(table);
  if (known) return known;
  const asked = sql
    .rows<{ name: string; type: string }>(
      `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
       where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
      [table],
    )
    .then((found) => new Map(found.map(({ name, type }) => [name, type])));
  types.set(table, asked);
  asked.catch(() => types.delete(table));
  return asked;
}

function identifier(name: string): string {
  if (!/^[a-z][a-z0-9_.]*$/.test(name)) throw new Error(`"${name}" is not the name of a table or column.`);
  return name;
}
