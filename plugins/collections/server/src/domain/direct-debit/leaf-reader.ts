import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { SaxesParser } from 'saxes';

export interface LeafHandlers {
  documentElement(name: string, namespace: string | undefined): void;
  /** An element begins; `path` is without the document element: `CstmrDrctDbtInitn/PmtInf`. */
  open(path: string, attributes: Readonly<Record<string, string>>): void;
  /** An element ends; `text` is what followed its last child, for a leaf its whole text. */
  close(path: string, text: string): void;
}

export interface ReadBytes {
  bytes: number;
  sha256: string;
  startsWithByteOrderMark: boolean;
}

const MALFORMED = Symbol('malformed');

/** Whether the source was no XML we accept, as opposed to a source that could not be read. */
export function isMalformed(error: unknown): boolean {
  return error instanceof Error && error.cause === MALFORMED;
}

/** Reads UTF-8 XML in constant memory. Throws (`isMalformed`) when it is malformed or declares a document type. */
export async function readLeaves(source: Readable, handlers: LeafHandlers): Promise<ReadBytes> {
  const parser = parserFor(handlers);
  const hash = createHash('sha256');
  const decoder = new StringDecoder('utf8');
  let bytes = 0;
  let startsWithByteOrderMark = false;
  for await (const chunk of source as AsyncIterable<Buffer>) {
    if (bytes === 0) startsWithByteOrderMark = chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf;
    bytes += chunk.length;
    hash.update(chunk);
    parser.write(decoder.write(chunk));
  }
  parser.write(decoder.end());
  parser.close();
  return { bytes, sha256: hash.digest('hex'), startsWithByteOrderMark };
}

function parserFor(handlers: LeafHandlers): SaxesParser {
  const parser = new SaxesParser();
  const outerLengths: number[] = [];
  let path = '';
  let text = '';
  parser.on('error', (error) => refuse(error.message));
  parser.on('doctype', () => refuse('document type declarations are not accepted'));
  parser.on('opentag', ({ name, attributes }) => {
    text = '';
    outerLengths.push(path.length);
    if (outerLengths.length === 1) return handlers.documentElement(name, attributes.xmlns);
    path = path === '' ? name : `${path}/${name}`;
    handlers.open(path, attributes);
  });
  parser.on('text', (part) => void (text += part));
  parser.on('closetag', () => {
    if (outerLengths.length > 1) handlers.close(path, text);
    path = path.slice(0, outerLengths.pop());
    text = '';
  });
  return parser;
}

function refuse(message: string): never {
  throw new Error(message, { cause: MALFORMED });
}
