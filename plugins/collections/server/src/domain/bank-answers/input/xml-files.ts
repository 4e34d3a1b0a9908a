import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import type { ReaderLimits } from '../limits';
import { refusals } from '../refusals';
import { utf8Chunks } from './encoding';
import { isZip, sniffFormat } from './sniff';
import { isStored, type AnswerSource } from './stored-answer';
import { zipEntries, type ZipSource } from './zip-entries';

export interface XmlFile {
  name: string;
  chunks: AsyncIterable<Buffer>;
}

const CHUNK_BYTES = 65_536;
const SNIFFED_BYTES = 256;

/** The XML files a bank's file consists of: itself, or the contents of a ZIP. A ZIP within a ZIP is refused. */
export async function* xmlFiles(source: AnswerSource, name: string, limits: ReaderLimits): AsyncGenerator<XmlFile> {
  const stream = await streamOf(source);
  const { start, chunks } = await peek(stream);
  if (sniffFormat(name, start) === 'xml') {
    yield { name, chunks: utf8Chunks(name, chunks) };
    return;
  }
  const isKept = typeof source === 'string' || isStored(source);
  const zip = isKept ? source : await collect(chunks, name, limits);
  if (isKept) stream.destroy();
  yield* packedFiles(zip, name, limits);
}

const streamOf = async (source: AnswerSource): Promise<Readable> => {
  if (typeof source === 'string') return createReadStream(source, { highWaterMark: CHUNK_BYTES });
  return isStored(source) ? source.open() : source;
};

async function* packedFiles(zip: ZipSource, name: string, limits: ReaderLimits): AsyncGenerator<XmlFile> {
  let files = 0;
  for await (const entry of zipEntries(zip, name, limits)) {
    files += 1;
    const entryName = basename(entry.name);
    const { start, chunks } = await peek(await entry.open());
    if (isZip(start)) throw refusals.zip(name, 'KW_BANK_ZIP_NESTED');
    sniffFormat(entryName, start);
    yield { name: entryName, chunks: utf8Chunks(entryName, chunks) };
  }
  if (files === 0) throw refusals.empty(name);
}

/** The first bytes of a stream, and all of its bytes. */
async function peek(stream: Readable): Promise<{ start: Buffer; chunks: AsyncIterable<Buffer> }> {
  const iterator = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer | string>;
  const head: Buffer[] = [];
  let length = 0;
  while (length < SNIFFED_BYTES) {
    const next = await iterator.next();
    if (next.done) break;
    const bytes = typeof next.value === 'string' ? Buffer.from(next.value) : next.value;
    head.push(bytes);
    length += bytes.length;
  }
  const start = Buffer.concat(head);
  return { start, chunks: resume(start, iterator) };
}

async function* resume(start: Buffer, iterator: AsyncIterator<Buffer | string>): AsyncGenerator<Buffer> {
  try {
    yield start;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
      yield typeof next.value === 'string' ? Buffer.from(next.value) : next.value;
    }
  } finally {
    // Closes the file also when the reader stops early.
    await iterator.return?.();
  }
}

async function collect(chunks: AsyncIterable<Buffer>, name: string, limits: ReaderLimits): Promise<Buffer> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > limits.maxStreamedZipBytes) throw refusals.zip(name, 'KW_BANK_ZIP_TOO_LARGE');
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}
