import { rm, stat } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { audit, inTransaction, tenantFiles, type Sql } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../../kassenwerk';
import {
  addRemoved,
  forgetRemovals,
  namedPaths,
  nextRemovals,
  type FileRemoval,
} from '../../stores/file-removal-store';

export const removeFilesTopic = 'privacy.removeFiles';

const chunkSize = 200;

/**
 * Removes the files whose rows are gone. The note of a file is forgotten only after the file: whoever is killed in between leaves
 * the note, and the next one finds nothing left to remove. A file that a row names again, or that was written anew since, stays.
 * @returns how many files went
 */
export async function removeFiles(strapi: Kassenwerk, tenant: string): Promise<number> {
  for (let removed = 0; ;) {
    const done = await inTransaction(strapi, (sql) => removeChunk(sql, tenant));
    if (!done) return removed;
    removed += done.removed;
  }
}

async function removeChunk(sql: Sql, tenant: string): Promise<{ removed: number } | undefined> {
  const noted = await nextRemovals(sql, tenant, chunkSize);
  if (noted.length === 0) return undefined;
  const named = await namedPaths(
    sql,
    tenant,
    noted.map(({ path }) => path),
  );
  const byRun = new Map<number, number>();
  for (const one of noted) {
    if (named.has(one.path) || !(await remove(tenant, one))) continue;
    byRun.set(one.retention_run_id, (byRun.get(one.retention_run_id) ?? 0) + 1);
  }
  for (const [runId, files] of byRun) await addRemoved(sql, runId, files);
  await forgetRemovals(
    sql,
    tenant,
    noted.map(({ id }) => id),
  );
  const removed = [...byRun.values()].reduce((sum, one) => sum + one, 0);
  if (removed > 0) await auditRemoval(sql, tenant, [...byRun]);
  return { removed };
}

async function auditRemoval(sql: Sql, tenant: string, byRun: [number, number][]): Promise<void> {
  for (const [runId, files] of byRun) {
    const run = await sql.one<{ id: string }>('select document_id as id from retention_runs where id = $1', [runId]);
    await audit(sql, {
      tenant,
      action: 'removeFiles',
      subjectType: 'retentionRun',
      subjectId: run?.id ?? String(runId),
      details: { removedFiles: files },
    });
  }
}

/** @returns whether it was there */
async function remove(tenant: string, { path, noted_at: notedAt }: FileRemoval): Promise<boolean> {
  const root = tenantFiles(tenant);
  const file = resolve(root, path);
  // Names come from records; none leads out of the fund's folder.
  if (!file.startsWith(root + sep)) return false;
  try {
    if ((await stat(file)).mtime > notedAt) return false;
    await rm(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
