import { SaxesParser } from 'saxes';
import type { ReaderLimits } from '../limits';
import { refusals, type XmlPlace } from '../refusals';

export interface ElementHandler {
  /** `name` is without namespace prefix; `depth` of a root element is 1. */
  open(name: string, attributes: Record<string, string>, depth: number): void;
  /** May come in several pieces for one element. */
  text(text: string): void;
  close(depth: number): void;
}

/** How much the parser gets at once: bounds by how much a limit can be overrun before it is noticed. */
const SLICE_LENGTH = 65_536;

/**
 * saxes with bounds: refuses DOCTYPE, own entities, depth, overlong texts, and anything malformed with line and column.
 * Several root elements after each other are allowed, because banks join documents into one file.
 */
export class GuardedParser {
  private readonly parser = new SaxesParser<{ fragment: true; xmlns: false }>({ fragment: true, xmlns: false });
  private depth = 0;
  private unmarkedLength = 0;

  constructor(
    private readonly file: string,
    private readonly limits: ReaderLimits,
    private readonly handler: ElementHandler,
  ) {
    this.parser.on('error', (error) => this.refuse(error));
    this.parser.on('doctype', () => this.refuseDoctype());
    this.parser.on('opentag', (tag) => this.open(tag.name, tag.attributes));
    this.parser.on('closetag', () => this.close());
    this.parser.on('text', (text) => this.text(text));
    this.parser.on('comment', () => void (this.unmarkedLength = 0));
    this.parser.on('cdata', (text) => this.text(text));
  }

  /** True before the first and after the last root element, where an XML declaration may stand. */
  get isBetweenDocuments(): boolean {
    return this.depth === 0;
  }

  get line(): number {
    return this.parser.line;
  }

  get place(): XmlPlace {
    return { file: this.file, line: this.parser.line, column: this.parser.column };
  }

  write(text: string): void {
    for (let start = 0; start < text.length; start += SLICE_LENGTH) {
      const slice = text.slice(start, start + SLICE_LENGTH);
      this.unmarkedLength += slice.length;
      this.parser.write(slice);
      // Whatever saxes has not reported yet (text, comment, attribute, …) it holds in memory.
      if (this.unmarkedLength > this.limits.maxTokenLength) {
        throw refusals.tokenTooLong(this.place, this.limits.maxTokenLength);
      }
    }
  }

  end(): void {
    this.parser.close();
  }

  private open(name: string, attributes: Record<string, string>): void {
    this.depth += 1;
    this.unmarkedLength = 0;
    if (this.depth > this.limits.maxDepth) throw refusals.tooDeep(this.place, this.limits.maxDepth);
    this.handler.open(localName(name), attributes, this.depth);
  }

  private close(): void {
    this.unmarkedLength = 0;
    this.handler.close(this.depth);
    this.depth -= 1;
  }

  private text(text: string): void {
    if (text.length > this.limits.maxTokenLength) {
      throw refusals.tokenTooLong(this.place, this.limits.maxTokenLength);
    }
    if (this.depth > 0) this.handler.text(text);
    else if (text.trim() !== '') throw refusals.malformed(this.place, 'text outside of the root element');
  }

  private refuse(error: Error): never {
    const reason = error.message.replace(/^\d+:\d+: /, '');
    if (/doctype|entity/.test(reason)) this.refuseDoctype();
    // saxes quotes names from the file, which may be people's data in a broken file.
    throw refusals.malformed(this.place, reason.replace(/:.*$/s, ''));
  }

  private refuseDoctype(): never {
    throw refusals.doctype(this.place);
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
