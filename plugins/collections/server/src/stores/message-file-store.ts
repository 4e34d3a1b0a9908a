import { createHash, randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fail } from '@kassenwerk/kernel';
import { tenantFolder } from './data-folder';

export interface StoredMessageFile {
  path: string;
  sha256: string;
  bytes: number;
}

/** A statement of a day with a million transactions is well below. */
const maxBytes = 2 * 1024 ** 3;

/**
 * Streams what the bank sent into the tenant's folder. The file is called after its hash, so a name chosen outside never
 * becomes a path. @throws KW_BANK_MESSAGE_TOO_LARGE
 */
export async function storeMessageFile(tenant: string, stream: Readable): Promise<StoredMessageFile> {
  const folder = await tenantFolder(tenant, 'bank-messages');
  const temporary = join(folder, `${randomUUID()}.part`);
  try {
    const { sha256, bytes, isZip } = await write(temporary, stream);
    const path = join(folder, `${sha256}.${isZip ? 'zip' : 'xml'}`);
    await rename(temporary, path);
    return { path, sha256, bytes };
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function write(path: string, stream: Readable): Promise<{ sha256: string; bytes: number; isZip: boolean }> {
  const hash = createHash('sha256');
  const file = await open(path, 'wx', 0o600);
  let bytes = 0;
  let isZip = false;
  try {
    for await (const given of stream) {
      const chunk = Buffer.isBuffer(given) ? given : Buffer.from(given as string);
      if (bytes === 0) isZip = chunk.subarray(0, 2).toString('latin1') === 'PK';
      bytes += chunk.length;
      if (bytes > maxBytes) throw tooLarge();
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), bytes, isZip };
}

const tooLarge = () =>
  fail('tooLarge', 'KW_BANK_MESSAGE_TOO_LARGE', {
    de: 'Die Datei ist größer als 2 GB. Bitte rufen Sie sie bei der Bank in mehreren Teilen ab.',
    en: 'The file is larger than 2 GB. Please fetch it from the bank in several parts.',
  });
