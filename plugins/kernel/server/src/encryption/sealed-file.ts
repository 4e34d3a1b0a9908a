import { createReadStream } from 'node:fs';
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
export const fileIdOf = (path: string): string => `${basename(dirname(path))}/${basename(path)}`;

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
 * Reads a file of a fund. Constant memory; a fault in the file ends the stream with KW_FILE_DAMAGED, KW_FILE_PLAIN or what is wrong
 * with its key. Keep nothing of what was read before the end: only then it is certain that nothing is missing.
 */
export async function openSealedFile(strapi: Core.Strapi, tenant: string, path: string): Promise<Readable> {
  const cipher = await cipherOf(strapi, tenant, path);
  const source = createReadStream(path, { start: headerBytes, highWaterMark: readBytes });
  return Readable.from(piecesOf(source, opening(cipher)), { objectMode: false, highWaterMark: readBytes });
}

/** A file whose parts are read in any order, as the directory of a ZIP asks for it. */
export interface SealedRanges {
  /** Of the content. */
  bytes: number;
  /** @param end the first byte that is not read */
  read(start: number, end: number): Readable;
}

export async function openSealedRanges(strapi: Core.Strapi, tenant: string, path: string): Promise<SealedRanges> {
  const cipher = await cipherOf(strapi, tenant, path);
  const { size } = await stat(path);
  const last = Math.ceil((size - headerBytes) / sealedFrameBytes) - 1;
  async function* frames(start: number, end: number): AsyncGenerator<Buffer> {
    const file = await open(path, 'r');
    try {
      for (let at = start; at < end;) {
        const index = Math.floor(at / frameBytes);
        const frame = await frameAt(file, index);
        const content = cipher.open(index, index === last, frame);
        yield content.subarray(at - index * frameBytes, end - index * frameBytes);
        at = (index + 1) * frameBytes;
      }
    } catch (cause) {
      throw damaged(cause);
    } finally {
      await file.close();
    }
  }
  return { bytes: plainBytes(size), read: (start, end) => Readable.from(frames(start, end), { objectMode: false }) };
}

async function frameAt(file: FileHandle, index: number): Promise<Buffer> {
  const position = headerBytes + index * sealedFrameBytes;
  const { buffer, bytesRead } = await file.read(Buffer.alloc(sealedFrameBytes), 0, sealedFrameBytes, position);
  return buffer.subarray(0, bytesRead);
}

async function cipherOf(strapi: Core.Strapi, tenant: string, path: string): Promise<FrameCipher> {
  const header = await headerOf(path);
  if (!isSealed(header)) throw plain();
  const key = await keyById(strapi, tenant, keyIdIn(header));
  return frameCipher(header, key, { tenant, fileId: fileIdOf(path) });
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

/** The first bytes of a file, fewer when it is shorter. @throws Node's ENOENT */
export async function headerOf(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headerBytes), 0, headerBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
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
