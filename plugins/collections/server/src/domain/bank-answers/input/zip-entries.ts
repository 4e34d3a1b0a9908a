import { once } from 'node:events';
import { Transform, type Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import * as yauzl from 'yauzl';
import { isKassenwerkError } from '@kassenwerk/kernel';
import type { ReaderLimits } from '../limits';
import { refusals } from '../refusals';
import type { StoredAnswer } from './stored-answer';

/** A path, the bytes themselves, or a kept file that is read in parts. */
export type ZipSource = string | Buffer | StoredAnswer;

export interface ZipFileEntry {
  name: string;
  open(): Promise<Readable>;
}

/**
 * The files of a ZIP, one after the other. What really comes out is counted, because sizes written in the ZIP are the
 * sender's claim. The ZIP is closed when the iteration ends, also when it is left early.
 */
export async function* zipEntries(source: ZipSource, file: string, limits: ReaderLimits): AsyncGenerator<ZipFileEntry> {
  const zip = await openZip(source, file);
  const budget = { left: limits.maxInflatedBytes };
  try {
    if (zip.entryCount > limits.maxZipEntries) throw refusals.zip(file, 'KW_BANK_ZIP_TOO_MANY');
    for (let entry = await nextEntry(zip, file); entry; entry = await nextEntry(zip, file)) {
      const current = entry;
      if (isIgnorable(current.fileName)) continue;
      if (current.isEncrypted()) throw refusals.zip(file, 'KW_BANK_ZIP_ENCRYPTED');
      yield { name: current.fileName, open: () => openEntry(zip, current, { file, limits, budget }) };
    }
  } finally {
    zip.close();
  }
}

async function openZip(source: ZipSource, file: string): Promise<yauzl.ZipFile> {
  const kept = typeof source === 'string' || Buffer.isBuffer(source) ? undefined : await source.ranges();
  const options: yauzl.Options = { lazyEntries: true, autoClose: false, strictFileNames: true };
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, zip?: yauzl.ZipFile) =>
      zip ? resolve(zip) : reject(refusals.zip(file, 'KW_BANK_ZIP_BROKEN', error));
    if (typeof source === 'string') yauzl.open(source, options, done);
    else if (Buffer.isBuffer(source)) yauzl.fromBuffer(source, options, done);
    else yauzl.fromRandomAccessReader(new KeptFileReader(kept!.read), kept!.bytes, options, done);
  });
}

class KeptFileReader extends yauzl.RandomAccessReader {
  constructor(private readonly ranges: (start: number, end: number) => Readable) {
    super();
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return this.ranges(start, end);
  }
}

async function nextEntry(zip: yauzl.ZipFile, file: string): Promise<yauzl.Entry | undefined> {
  const aborted = new AbortController();
  const { signal } = aborted;
  try {
    const next = Promise.race([
      once(zip, 'entry', { signal }) as Promise<[yauzl.Entry]>,
      once(zip, 'end', { signal }).then(() => [undefined] as const),
    ]);
    zip.readEntry();
    return (await next)[0];
  } catch (cause) {
    throw refusals.zip(file, 'KW_BANK_ZIP_BROKEN', cause);
  } finally {
    aborted.abort();
  }
}

interface EntryBounds {
  file: string;
  limits: ReaderLimits;
  budget: { left: number };
}

function openEntry(zip: yauzl.ZipFile, entry: yauzl.Entry, bounds: EntryBounds): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, inflated) => {
      if (!inflated) return reject(refusals.zip(bounds.file, 'KW_BANK_ZIP_BROKEN', error));
      const counted = countingStream(entry, bounds);
      inflated.on('error', (cause) => {
        counted.destroy(isKassenwerkError(cause) ? cause : refusals.zip(bounds.file, 'KW_BANK_ZIP_BROKEN', cause));
      });
      counted.on('close', () => inflated.destroy());
      // A small entry may fail before its reader listens; iterating reports the error then.
      counted.on('error', () => undefined);
      return resolve(inflated.pipe(counted));
    });
  });
}

function countingStream(entry: yauzl.Entry, { file, limits, budget }: EntryBounds): Transform {
  let inflatedBytes = 0;
  let checksum = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      inflatedBytes += chunk.length;
      budget.left -= chunk.length;
      checksum = crc32(chunk, checksum);
      const ratio = inflatedBytes / Math.max(entry.compressedSize, 1);
      if (budget.left < 0) done(refusals.zip(file, 'KW_BANK_ZIP_TOO_LARGE'));
      else if (inflatedBytes > limits.ratioCheckedFromBytes && ratio > limits.maxZipRatio) {
        done(refusals.zip(file, 'KW_BANK_ZIP_RATIO'));
      } else done(null, chunk);
    },
    // yauzl does not compare checksums, and a damaged amount may still be well-formed.
    flush(done) {
      done(checksum === entry.crc32 ? null : refusals.zip(file, 'KW_BANK_ZIP_BROKEN'));
    },
  });
}

/** Folders, and what macOS adds to every ZIP. */
function isIgnorable(name: string): boolean {
  return name.endsWith('/') || name.startsWith('__MACOSX/') || /(^|\/)\.[^/]*$/.test(name);
}
