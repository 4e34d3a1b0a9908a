import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { personalData, tenantFiles, withSql } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../../kassenwerk';
import { countRemovals, knownPaths } from '../../stores/file-removal-store';

export interface OrphanFile {
  path: string;
  bytes: number;
  changedAt: string;
}

export interface FileReport {
  /** Files whose rows are gone already; they go next. */
  waiting: number;
  orphans: { count: number; bytes: number; oldest: OrphanFile[] };
}

/** A file is written before its row; what is younger may still get one. */
const settledMs = 86_400_000;
const shown = 50;
const lookedUpAtOnce = 1_000;

/** Files that belong to no record, as a disk or a restored backup may hold them. Nothing is deleted: people decide about them. */
export async function reportFiles(strapi: Kassenwerk, tenant: string, now: Date): Promise<FileReport> {
  const settled = await settledFiles(tenant, now);
  return withSql(strapi, async (sql) => {
    const orphans: OrphanFile[] = [];
    for (let at = 0; at < settled.length; at += lookedUpAtOnce) {
      const some = settled.slice(at, at + lookedUpAtOnce);
      const known = await knownPaths(
        sql,
        tenant,
        some.map(({ path }) => path),
      );
      orphans.push(...some.filter(({ path }) => !known.has(path)));
    }
    orphans.sort((a, b) => a.changedAt.localeCompare(b.changedAt));
    return {
      waiting: await countRemovals(sql, tenant),
      orphans: {
        count: orphans.length,
        bytes: orphans.reduce((sum, { bytes }) => sum + bytes, 0),
        oldest: orphans.slice(0, shown),
      },
    };
  });
}

async function settledFiles(tenant: string, now: Date): Promise<OrphanFile[]> {
  const root = tenantFiles(tenant);
  const folders = new Set(personalData().flatMap(({ files }) => files?.folders ?? []));
  const found: OrphanFile[] = [];
  for (const folder of folders) {
    for (const name of await namesIn(join(root, folder))) {
      const { size, mtime } = await stat(join(root, folder, name));
      if (now.getTime() - mtime.getTime() < settledMs) continue;
      found.push({ path: `${folder}/${name}`, bytes: size, changedAt: mtime.toISOString() });
    }
  }
  return found;
}

async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}
