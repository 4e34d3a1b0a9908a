import { declaredEncoding, newDecoder, type TextDecoding } from '../input/encoding';
import type { GuardedParser } from './guarded-parser';

const MARK = Buffer.from('<?xml');
const LONGEST_DECLARATION = 1_024;

/**
 * Brings bytes to the parser. A file may hold several documents, each with its own XML declaration and encoding;
 * the declaration is taken out (blanks keep the line numbers) because to the parser the file is one run of elements.
 */
export class DocumentFeed {
  private decoding: TextDecoding;
  private carried: Buffer = Buffer.alloc(0);

  constructor(
    private readonly parser: GuardedParser,
    private readonly file: string,
  ) {
    this.decoding = newDecoder(file, 'utf-8');
  }

  push(chunk: Buffer): void {
    let rest = this.carried.length > 0 ? Buffer.concat([this.carried, chunk]) : chunk;
    this.carried = Buffer.alloc(0);
    for (let mark = rest.indexOf(MARK); mark >= 0; mark = rest.indexOf(MARK)) {
      this.write(rest.subarray(0, mark));
      rest = rest.subarray(mark);
      const end = this.declarationEnd(rest);
      if (end === 'incomplete') {
        this.carried = Buffer.from(rest);
        return;
      }
      if (end > 0) this.startDocument(rest.subarray(0, end));
      else this.write(rest.subarray(0, MARK.length));
      rest = rest.subarray(end > 0 ? end : MARK.length);
    }
    const kept = openMarkLength(rest);
    this.write(rest.subarray(0, rest.length - kept));
    this.carried = Buffer.from(rest.subarray(rest.length - kept));
  }

  end(): void {
    this.write(this.carried);
    this.parser.write(this.decoding.finish());
    this.parser.end();
  }

  /** Length of the XML declaration at the start of `rest`; 0 when it is none (`<?xml-stylesheet`, or within CDATA). */
  private declarationEnd(rest: Buffer): number | 'incomplete' {
    if (!this.parser.isBetweenDocuments) return 0;
    const next = rest[MARK.length];
    if (next === undefined) return 'incomplete';
    if (next > 0x20) return 0;
    const end = rest.indexOf('?>');
    if (end >= 0) return end <= LONGEST_DECLARATION ? end + 2 : 0;
    return rest.length <= LONGEST_DECLARATION ? 'incomplete' : 0;
  }

  private startDocument(declaration: Buffer): void {
    this.parser.write(this.decoding.finish());
    const text = declaration.toString('latin1');
    this.decoding = newDecoder(this.file, declaredEncoding(text));
    this.parser.write(text.replace(/[^\r\n]/g, ' '));
  }

  private write(bytes: Buffer): void {
    if (bytes.length > 0) this.parser.write(this.decoding.decode(bytes));
  }
}

/** How many bytes at the end may be the beginning of a mark that the next chunk completes. */
function openMarkLength(bytes: Buffer): number {
  for (let length = Math.min(MARK.length - 1, bytes.length); length > 0; length -= 1) {
    if (bytes.subarray(bytes.length - length).equals(MARK.subarray(0, length))) return length;
  }
  return 0;
}
