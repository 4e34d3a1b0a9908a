import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fail, sealFile } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';

/** Folder of uploads below a fund's files; everything in it is encrypted. */
export const fileArea = 'form-files';
/** Likewise pieces of uploads that are not complete yet. */
export const pieceArea = 'form-uploads';

type Area = typeof fileArea | typeof pieceArea;

const folderOf = (tenant: string, area: Area): string =>
  join(resolve(process.env['KASSENWERK_DATA'] ?? './data'), 'files', tenant, area);

/** Where a file lies. The folder exists afterwards and belongs to the server's user alone. */
export async function pathOfFile(tenant: string, id: string, area: Area = fileArea): Promise<string> {
  const folder = folderOf(tenant, area);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return join(folder, id);
}

/** Encrypts on the way to the disk. The file is there whole or not at all. @throws KW_FILE_NOT_STORED, KW_STORAGE_FULL */
export async function writeSealed(
  strapi: Kassenwerk,
  { tenant, id, area = fileArea }: { tenant: string; id: string; area?: Area },
  content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<void> {
  const path = await pathOfFile(tenant, id, area);
  const part = `${path}.part`;
  try {
    const sealing = await sealFile(strapi, tenant, path);
    const source = Readable.from(content, { objectMode: false });
    await pipeline(source, sealing, createWriteStream(part, { mode: 0o600, flush: true }));
    await rename(part, path);
  } catch (cause) {
    await rm(part, { force: true });
    // The server has a sentence of its own for a full disk, wherever it fills.
    throw isFull(cause) ? cause : notStored(cause);
  }
}

export const removeFile = async (tenant: string, id: string, area: Area = fileArea): Promise<void> =>
  rm(join(folderOf(tenant, area), id), { force: true });

/** Files that have lain there for an hour, so that none is among them whose row is just being written. */
export async function settledFiles(tenant: string, area: Area = fileArea): Promise<string[]> {
  const folder = folderOf(tenant, area);
  const names = await readdir(folder).catch(() => []);
  const limit = Date.now() - 3_600_000;
  const ages = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(folder, name)).catch(() => undefined))?.mtimeMs })),
  );
  return ages.filter(({ at }) => at !== undefined && at < limit).map(({ name }) => name);
}

const isFull = (cause: unknown): boolean =>
  ['ENOSPC', 'EDQUOT'].includes(String((cause as NodeJS.ErrnoException).code));

const notStored = (cause: unknown) =>
  fail(
    'unavailable',
    'KW_FILE_NOT_STORED',
    {
      de: 'Die Datei konnte nicht gespeichert werden. Bitte versuchen Sie es später noch einmal.',
      en: 'The file could not be stored. Please try again later.',
    },
    { cause, retry: 'later' },
  );
