import { open, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { Readable, type Transform } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { fail, isKassenwerkError } from '../errors/kassenwerk-error';
import {
  frameBytes,
  frameCipher,
  headerBytes,
  isSealed,
  keyIdIn,
  opening,
  plainBytes,
  sealedFrameBytes,
  sealerOf,
  sealing,
  type FrameCipher,
  type Sealer,
} from './file-frames';
import { activeKey, keyById } from './key-ring';

const readBytes = 1 << 18;

/** A file lies in `…/<area>/<name>`; under another name or in another area it cannot be opened. */
const fileIdOf = (path: string): string => `${basename(dirname(path))}/${basename(path)}`;

/**
 * Encrypts what is written to a file of a fund.
 * @param path where the file will lie in the end; a function, when its name is known only after the last byte
 */
export async function sealerFor(strapi: Core.Strapi, tenant: string, path: string | (() => string)): Promise<Sealer> {
  const key = await activeKey(strapi, tenant);
  return sealerOf(key, { tenant, fileId: typeof path === 'string' ? fileIdOf(path) : () => fileIdOf(path()) });
}

/** The same to stand in a pipeline before the file. */
export const sealFile = async (
  strapi: Core.Strapi,
  tenant: string,
  path: string | (() => string),
): Promise<Transform> => sealing(await sealerFor(strapi, tenant, path));

/**
 * Reads a file of a fund. Constant memory; a fault in the file ends the stream with KW_FILE_DAMAGED. Keep nothing of what was read
 * before the end: only then it is certain that nothing is missing. A file that is replaced meanwhile is read to its end as it was.
 * @throws KW_FILE_PLAIN, KW_KEY_MISSING, KW_MASTER_KEY_WRONG, Node's ENOENT
 */
export async function openSealedFile(strapi: Core.Strapi, tenant: string, path: string): Promise<Readable> {
  const { file, cipher } = await openFile(strapi, tenant, path);
  const source = file.createReadStream({ start: headerBytes, highWaterMark: readBytes });
  return Readable.from(piecesOf(source, opening(cipher)), { objectMode: false, highWaterMark: readBytes });
}

/** A file whose parts are read in any order, as the directory of a ZIP asks for it. */
export interface SealedRanges {
  /** Of the content. */
  bytes: number;
  /** @param end the first byte that is not read */
  read(start: number, end: number): Readable;
}

/** For files that are not read from beginning to end. Each `read` opens the file anew; a fault ends its stream with KW_FILE_DAMAGED. */
export async function openSealedRanges(strapi: Core.Strapi, tenant: string, path: string): Promise<SealedRanges> {
  const bytes = plainBytes((await stat(path)).size);
  const last = Math.max(0, Math.ceil(bytes / frameBytes) - 1);
  async function* frames(start: number, end: number): AsyncGenerator<Buffer> {
    const { file, cipher } = await openFile(strapi, tenant, path);
    try {
      for (let at = start; at < end;) {
        const index = Math.floor(at / frameBytes);
        const content = cipher.open(index, index === last, await frameAt(file, index));
        yield content.subarray(at - index * frameBytes, end - index * frameBytes);
        at = (index + 1) * frameBytes;
      }
    } catch (cause) {
      throw damaged(cause);
    } finally {
      await file.close();
    }
  }
  return { bytes, read: (start, end) => Readable.from(frames(start, end), { objectMode: false }) };
}

async function frameAt(file: FileHandle, index: number): Promise<Buffer> {
  const position = headerBytes + index * sealedFrameBytes;
  const { buffer, bytesRead } = await file.read(Buffer.alloc(sealedFrameBytes), 0, sealedFrameBytes, position);
  return buffer.subarray(0, bytesRead);
}

/** Header and content come from one opened file: a rotation may put another in its place at any moment. */
async function openFile(
  strapi: Core.Strapi,
  tenant: string,
  path: string,
): Promise<{ file: FileHandle; cipher: FrameCipher }> {
  const file = await open(path, 'r');
  try {
    const header = await headerOf(file);
    if (!isSealed(header)) throw plain();
    const key = await keyById(strapi, tenant, keyIdIn(header));
    return { file, cipher: frameCipher(header, key, { tenant, fileId: fileIdOf(path) }) };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** The first bytes of a file, fewer when it is shorter. */
async function headerOf(file: FileHandle): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(headerBytes), 0, headerBytes, 0);
  return buffer.subarray(0, bytesRead);
}

/** The key that a file is encrypted with; undefined for one that lies readable. */
export async function keyIdOfFile(path: string): Promise<string | undefined> {
  const file = await open(path, 'r');
  try {
    const header = await headerOf(file);
    return isSealed(header) ? keyIdIn(header) : undefined;
  } finally {
    await file.close();
  }
}

/** A generator closes the file too when the reader stops early. */
async function* piecesOf(source: Readable, opened: Transform): AsyncGenerator<Buffer> {
  source.on('error', (error) => opened.destroy(error));
  source.pipe(opened);
  try {
    for await (const piece of opened) yield piece as Buffer;
  } catch (cause) {
    throw isKassenwerkError(cause) ? cause : damaged(cause);
  } finally {
    source.destroy();
    opened.destroy();
  }
}

const plain = () =>
  fail('internal', 'KW_FILE_PLAIN', {
    de: 'Die Datei liegt unverschlüsselt vor; sie stammt aus einer früheren Version oder wurde ausgetauscht. Bitte verschlüsseln Sie den Bestand einmal: npm run -s keys:rotate -- --files.',
    en: 'The file is not encrypted; it comes from an earlier version or was exchanged. Please encrypt what there is once: npm run -s keys:rotate -- --files.',
  });

const damaged = (cause: unknown) =>
  fail(
    'internal',
    'KW_FILE_DAMAGED',
    {
      de: 'Eine gespeicherte Datei ist beschädigt, unvollständig oder ausgetauscht. Bitte spielen Sie sie aus einer Sicherung ein.',
      en: 'A stored file is damaged, incomplete or was exchanged. Please restore it from a backup.',
    },
    { cause },
  );
