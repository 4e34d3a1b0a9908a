import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { SaxesParser } from 'saxes';

/** What to do at one place of the message. */
export interface ElementRule {
  open?: (attributes: Readonly<Record<string, string>>) => void;
  /** `text` is what followed the last child; for an element without children its whole text. */
  close?: (text: string) => void;
}

export interface ElementRules {
  documentElement(name: string, namespace: string | undefined): void;
  /** Asked once for each distinct place; `path` is without the document element: `CstmrDrctDbtInitn/PmtInf`. */
  ruleFor(path: string): ElementRule;
}

export interface ReadBytes {
  bytes: number;
  sha256: string;
  startsWithByteOrderMark: boolean;
}

/** Line numbers and name spaces cost a third of the time, and nothing here uses them. */
type Quick = { position: false; xmlns: false };

const MALFORMED = Symbol('malformed');

/** Whether the source was no XML we accept, as opposed to a source that could not be read. */
export function isMalformed(error: unknown): boolean {
  return error instanceof Error && error.cause === MALFORMED;
}

/** Reads UTF-8 XML in constant memory. Throws (`isMalformed`) when it is malformed or declares a document type. */
export async function readElements(source: Readable, rules: ElementRules): Promise<ReadBytes> {
  const parser = parserFor(rules);
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

/** A place in the message. Places are remembered, so that a million transactions build no paths. */
class Place {
  private readonly children = new Map<string, Place>();

  constructor(
    readonly path: string,
    readonly rule: ElementRule,
    readonly parent?: Place,
  ) {}

  child(name: string, rules: ElementRules): Place {
    let child = this.children.get(name);
    if (!child) {
      const path = this.path === '' ? name : `${this.path}/${name}`;
      child = new Place(path, rules.ruleFor(path), this);
      this.children.set(name, child);
    }
    return child;
  }
}

function parserFor(rules: ElementRules): SaxesParser<Quick> {
  const parser = new SaxesParser<Quick>({ position: false, xmlns: false });
  let place: Place | undefined;
  let text = '';
  parser.on('error', (error) => refuse(error.message));
  parser.on('doctype', () => refuse('document type declarations are not accepted'));
  parser.on('opentag', ({ name, attributes }) => {
    text = '';
    if (!place) {
      place = new Place('', {});
      return rules.documentElement(name, attributes.xmlns);
    }
    place = place.child(name, rules);
    place.rule.open?.(attributes);
  });
  parser.on('text', (part) => void (text += part));
  parser.on('closetag', () => {
    place?.rule.close?.(text);
    place = place?.parent;
    text = '';
  });
  return parser;
}

function refuse(message: string): never {
  throw new Error(message, { cause: MALFORMED });
}
