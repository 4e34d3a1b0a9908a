import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** Folder of uploads below a fund's files; everything in it is encrypted. */
export const fileArea = 'form-files';

const folderOf = (tenant: string): string =>
  join(resolve(process.env['KASSENWERK_DATA'] ?? './data'), 'files', tenant, fileArea);

/** Where a file lies. The folder exists afterwards and belongs to the server's user alone. */
export async function pathOfFile(tenant: string, id: string): Promise<string> {
  const folder = folderOf(tenant);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return join(folder, id);
}

export const removeFile = async (tenant: string, id: string): Promise<void> =>
  rm(join(folderOf(tenant), id), { force: true });

/** Files that have lain there for an hour, so that none is among them whose row is just being written. */
export async function settledFiles(tenant: string): Promise<string[]> {
  const names = await readdir(folderOf(tenant)).catch(() => []);
  const limit = Date.now() - 3_600_000;
  const ages = await Promise.all(
    names.map(async (name) => ({
      name,
      at: (await stat(join(folderOf(tenant), name)).catch(() => undefined))?.mtimeMs,
    })),
  );
  return ages.filter(({ at }) => at !== undefined && at < limit).map(({ name }) => name);
}
