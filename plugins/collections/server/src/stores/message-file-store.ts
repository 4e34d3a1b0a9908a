import { createHash, randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fail, sealerFor, type Kassenwerk, type Sealer } from '@kassenwerk/kernel';
import { tenantFolder } from './data-folder';

export interface StoredMessageFile {
  path: string;
  sha256: string;
  bytes: number;
}

/** A statement of a day with a million transactions is well below. */
const maxBytes = 2 * 1024 ** 3;

/**
 * Streams what the bank sent into the tenant's folder, encrypted; the hash is that of the content. The file is called after its hash, so a name chosen outside never
 * becomes a path. @throws KW_BANK_MESSAGE_TOO_LARGE
 */
export async function storeMessageFile(
  strapi: Kassenwerk,
  tenant: string,
  stream: Readable,
): Promise<StoredMessageFile> {
  const folder = await tenantFolder(tenant, 'bank-messages');
  const temporary = join(folder, `${randomUUID()}.part`);
  try {
    let path = '';
    const measured = (name: string): void => void (path = join(folder, name));
    const sealer = await sealerFor(strapi, tenant, () => path);
    const { sha256, bytes } = await write(temporary, stream, { sealer, measured });
    await rename(temporary, path);
    return { path, sha256, bytes };
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

interface Writing {
  sealer: Sealer;
  /** Told the name of the file before its last bytes are sealed. */
  measured(name: string): void;
}

async function write(
  path: string,
  stream: Readable,
  { sealer, measured }: Writing,
): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  const file = await open(path, 'wx', 0o600);
  let bytes = 0;
  let isZip = false;
  let sha256: string;
  try {
    for await (const given of stream) {
      const chunk = Buffer.isBuffer(given) ? given : Buffer.from(given as string);
      if (bytes === 0) isZip = chunk.subarray(0, 2).toString('latin1') === 'PK';
      bytes += chunk.length;
      if (bytes > maxBytes) throw tooLarge();
      hash.update(chunk);
      await file.writeFile(Buffer.concat(sealer.update(chunk)));
    }
    sha256 = hash.digest('hex');
    measured(`${sha256}.${isZip ? 'zip' : 'xml'}`);
    await file.writeFile(Buffer.concat(sealer.final()));
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256, bytes };
}

const tooLarge = () =>
  fail('tooLarge', 'KW_BANK_MESSAGE_TOO_LARGE', {
    de: 'Die Datei ist größer als 2 GB. Bitte rufen Sie sie bei der Bank in mehreren Teilen ab.',
    en: 'The file is larger than 2 GB. Please fetch it from the bank in several parts.',
  });
