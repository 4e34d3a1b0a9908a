import { bulkRows, unlessThere, type Sql } from '@kassenwerk/kernel';
import type { CollectOptions } from '../contracts/context';

interface Batch {
  table: string;
  onConflict: 'fail' | 'ignore';
  rows: Record<string, unknown>[];
}

export interface Collector {
  collect(table: string, rows: readonly Record<string, unknown>[], options?: CollectOptions): void;
  /** Inserts what was collected, a statement a table, and forgets it. */
  flush(sql: Sql, tenant: string): Promise<void>;
}

/** Remembers rows in memory so that a chunk inserts them with one statement a table instead of one a row. */
export function createCollector(): Collector {
  const batches = new Map<string, Batch>();
  return {
    collect(table, rows, { onConflict = 'fail' } = {}) {
      if (rows.length === 0) return;
      const key = `${table} ${onConflict} ${Object.keys(rows[0]!).join()}`;
      const batch = batches.get(key);
      if (batch) for (const row of rows) batch.rows.push(row);
      else batches.set(key, { table, onConflict, rows: [...rows] });
    },
    async flush(sql, tenant) {
      for (const batch of batches.values()) await insert(sql, tenant, batch);
      batches.clear();
    },
  };
}

async function insert(sql: Sql, tenant: string, { table, onConflict, rows }: Batch): Promise<void> {
  const { names, values, from, params } = await bulkRows(sql, table, rows, 2);
  const write = (suffix: string) =>
    sql.execute(`insert into ${table} (tenant, ${names}) select $1, ${values} from ${from} ${suffix}`, [
      tenant,
      ...params,
    ]);
  await (onConflict === 'ignore' ? unlessThere(sql, 'on conflict do nothing', write) : write(''));
}
