import { createReadStream, createWriteStream } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Core } from '@strapi/strapi';
import { tenantFiles } from '../personal-data/tenant-files';
import { activeKey } from './key-ring';
import { keyIdOfFile, openSealedFile, sealFile } from './sealed-file';
import { sealedAreas } from './sealed-places';

/** @returns how many files were encrypted anew */
export async function resealFiles(strapi: Core.Strapi, tenant: string): Promise<number> {
  const root = tenantFiles(tenant);
  const { id } = await activeKey(strapi, tenant);
  let done = 0;
  for (const area of sealedAreas()) {
    for (const path of await filesIn(join(root, area))) {
      const used = await keyIdOfFile(path);
      if (used === id) continue;
      await reseal(strapi, { tenant, path, isPlain: used === undefined });
      done += 1;
    }
  }
  return done;
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  // What is still being written appears under its name when it is whole, and encrypted.
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
    .map((entry) => join(folder, entry.name));
}

/** The file is replaced in one step: whoever reads it has the old one to its end, and whoever opens it later the new one. */
async function reseal(
  strapi: Core.Strapi,
  { tenant, path, isPlain }: { tenant: string; path: string; isPlain: boolean },
): Promise<void> {
  const part = `${path}.rotate.part`;
  try {
    const source = isPlain ? createReadStream(path) : await openSealedFile(strapi, tenant, path);
    const target = createWriteStream(part, { mode: 0o600, flush: true });
    await pipeline(source, await sealFile(strapi, tenant, path), target);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
