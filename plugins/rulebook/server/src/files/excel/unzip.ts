import { once } from 'node:events';
import type { Readable } from 'node:stream';
import * as yauzl from 'yauzl';
import { isKassenwerkError } from '@kassenwerk/kernel';
import { fileTooLarge, fileUnreadable } from '../file-errors';

const mostEntries = 200;
/** What may come out of a file in all; what really comes out is counted, because sizes in a ZIP are the sender's claim. */
const mostBytes = 40_000_000;

export type Part = (name: string) => Promise<Buffer | undefined>;

/** The parts of a ZIP by name, unpacked when they are asked for. */
export async function withParts<T>(
  file: Buffer,
  read: (names: readonly string[], part: Part) => Promise<T>,
): Promise<T> {
  const zip = await opened(file);
  try {
    const entries = await entriesOf(zip);
    const budget = { left: mostBytes };
    return await read([...entries.keys()], async (name) => {
      const entry = entries.get(name);
      return entry && inflated(zip, entry, budget);
    });
  } catch (error) {
    throw isKassenwerkError(error) ? error : fileUnreadable(error);
  } finally {
    zip.close();
  }
}

const opened = (file: Buffer): Promise<yauzl.ZipFile> =>
  new Promise((resolve, reject) => {
    yauzl.fromBuffer(file, { lazyEntries: true, autoClose: false, strictFileNames: true }, (error, zip) =>
      zip ? resolve(zip) : reject(fileUnreadable(error)),
    );
  });

async function entriesOf(zip: yauzl.ZipFile): Promise<Map<string, yauzl.Entry>> {
  if (zip.entryCount > mostEntries) throw fileTooLarge();
  const entries = new Map<string, yauzl.Entry>();
  zip.on('entry', (entry: yauzl.Entry) => {
    if (entry.isEncrypted() || entries.has(entry.fileName)) zip.emit('error', fileUnreadable());
    entries.set(entry.fileName, entry);
    zip.readEntry();
  });
  const ended = once(zip, 'end');
  zip.readEntry();
  await ended;
  return entries;
}

async function inflated(zip: yauzl.ZipFile, entry: yauzl.Entry, budget: { left: number }): Promise<Buffer> {
  const stream = await new Promise<Readable>((resolve, reject) =>
    zip.openReadStream(entry, (error, found) => (found ? resolve(found) : reject(error ?? new Error('no stream')))),
  );
  const parts: Buffer[] = [];
  for await (const part of stream as AsyncIterable<Buffer>) {
    budget.left -= part.length;
    if (budget.left < 0) throw fileTooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}
