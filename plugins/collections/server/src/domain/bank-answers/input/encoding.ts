import { TextDecoder } from 'node:util';
import { refusals } from '../refusals';

export interface TextDecoding {
  /** Bytes that do not fit the encoding refuse the file. */
  decode(bytes: Buffer): string;
  /** What is left at the end of a document; refuses a character cut in half. */
  finish(): string;
}

const ENCODINGS: Record<string, string> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  'iso-8859-1': 'iso-8859-1',
  latin1: 'iso-8859-1',
  'iso-8859-15': 'iso-8859-15',
  'windows-1252': 'windows-1252',
  cp1252: 'windows-1252',
  // Such a file has been turned into UTF-8 before it is parsed, see utf8Chunks.
  'utf-16': 'utf-8',
  'utf-16le': 'utf-8',
  'utf-16be': 'utf-8',
};

/** The encoding an XML declaration names; UTF-8 when it names none. */
export function declaredEncoding(declaration: string): string {
  return /encoding\s*=\s*["']([^"']*)["']/.exec(declaration)?.[1] ?? 'utf-8';
}

export function newDecoder(file: string, declared: string): TextDecoding {
  const label = ENCODINGS[declared.toLowerCase()];
  if (label === undefined) throw refusals.encoding(file, readableLabel(declared));
  const decoder = new TextDecoder(label, { fatal: true });
  const guarded = (decode: () => string): string => {
    try {
      return decode();
    } catch (cause) {
      throw refusals.encoding(file, label, cause);
    }
  };
  return {
    decode: (bytes) => guarded(() => decoder.decode(bytes, { stream: true })),
    finish: () => guarded(() => decoder.decode()),
  };
}

/** UTF-16 as UTF-8, any other encoding untouched: the search for declarations needs bytes that begin with ASCII. */
export async function* utf8Chunks(file: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | undefined;
  let isFirst = true;
  for await (const chunk of chunks) {
    if (isFirst) decoder = utf16Decoder(chunk);
    isFirst = false;
    yield decoder ? recode(file, decoder, chunk) : chunk;
  }
  if (decoder) yield recode(file, decoder);
}

function utf16Decoder(start: Buffer): TextDecoder | undefined {
  const [first, second] = start;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) {
    return new TextDecoder('utf-16le', { fatal: true });
  }
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) {
    return new TextDecoder('utf-16be', { fatal: true });
  }
  return undefined;
}

function recode(file: string, decoder: TextDecoder, chunk?: Buffer): Buffer {
  try {
    return Buffer.from(chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode());
  } catch (cause) {
    throw refusals.encoding(file, 'utf-16', cause);
  }
}

function readableLabel(declared: string): string {
  return declared.replace(/[^\w.-]/g, '?').slice(0, 40);
}
