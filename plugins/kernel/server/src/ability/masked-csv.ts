import { Transform } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { masked, sees, type Reader } from './masking';
import { sensitiveNames } from './sensitive-fields';

/**
 * A semicolon CSV as this reader may see it: columns whose name in the header is a sensitive one are masked, and of the members in
 * `locked` nothing but the number is left. Lines before the header (a
 * control record) pass as they are, so the checksum in one no longer fits and the copy cannot be read back as a delivery.
 */
export function maskedCsv(reader: Reader, tenant: string, locked: ReadonlySet<string> = new Set()): Transform {
  const decoder = new StringDecoder('utf8');
  const columns = new HiddenColumns(reader, tenant, locked);
  let rest = '';
  const take = (text: string): string => {
    rest += text;
    const end = endOfLastLine(rest);
    const whole = rest.slice(0, end);
    rest = rest.slice(end);
    return linesOf(whole)
      .map((line) => columns.mask(line))
      .join('');
  };
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, take(decoder.write(chunk)));
    },
    flush(done) {
      const last = rest + decoder.end();
      done(null, last === '' ? '' : columns.mask(last));
    },
  });
}

class HiddenColumns {
  private names: string[] | undefined;

  constructor(
    private readonly reader: Reader,
    private readonly tenant: string,
    private readonly locked: ReadonlySet<string>,
  ) {}

  mask(line: string): string {
    const cells = cellsOf(line);
    if (!this.names) {
      const header = cells.map(plain);
      if (header.includes('memberNumber')) this.names = header;
      return line;
    }
    const number = this.names.indexOf('memberNumber');
    if (this.locked.has(plain(cells[number] ?? '')))
      return cells.map((cell, index) => (index === number ? cell : endingOf(cell))).join(';');
    return cells.map((cell, index) => this.maskCell(this.names![index] ?? '', cell)).join(';');
  }

  private maskCell(name: string, cell: string): string {
    const sensitivity = Object.hasOwn(sensitiveNames, name) ? sensitiveNames[name] : undefined;
    if (!sensitivity || sees(this.reader, sensitivity, this.tenant)) return cell;
    return `${String(masked(name, plain(cell)))}${endingOf(cell)}`;
  }
}

const endingOf = (cell: string): string => /\r?\n$/.exec(cell)?.[0] ?? '';

const plain = (cell: string): string =>
  cell
    .replace(/\r?\n$/, '')
    .replace(/^"(.*)"$/s, '$1')
    .replaceAll('""', '"');

/** A line break within quotes belongs to its cell. */
const linesOf = (text: string): string[] => text.match(/(?:"(?:[^"]|"")*"|[^"\n])*\n/g) ?? [];

const cellsOf = (line: string): string[] => line.match(/(?:^|(?<=;))(?:"(?:[^"]|"")*"[^;]*|[^;]*)/g) ?? [];

function endOfLastLine(text: string): number {
  for (let at = text.length; at > 0;) {
    at = text.lastIndexOf('\n', at - 1);
    if (at < 0) return 0;
    // An even number of quotes before it: the line break ends a line.
    if ((text.slice(0, at).split('"').length - 1) % 2 === 0) return at + 1;
  }
  return 0;
}
