import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Sql } from '@kassenwerk/kernel';
import { to as copyTo } from 'pg-copy-streams';

/**
 * Streams the rows of a query to a semicolon CSV with header. The file appears under its path when it is whole.
 * `query` comes from code; values in it must be checked by the caller, because COPY takes no parameters.
 */
export async function exportCsv(
  sql: Sql,
  query: string,
  path: string,
): Promise<{ sha256: string; rows: number; bytes: number }> {
  const hash = createHash('sha256');
  const totals = { rows: 0, bytes: 0 };
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      totals.bytes += chunk.length;
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) totals.rows += 1;
      done(null, chunk);
    },
  });
  const source = sql.client.query(copyTo(`copy (${query}) to stdout with (format csv, header, delimiter ';')`));
  await pipeline(source, count, createWriteStream(`${path}.part`, { mode: 0o600 }));
  await rename(`${path}.part`, path);
  // The header is no row.
  return { sha256: hash.digest('hex'), rows: Math.max(0, totals.rows - 1), bytes: totals.bytes };
}
