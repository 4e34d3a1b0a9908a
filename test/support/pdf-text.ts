import { inflateSync } from 'node:zlib';

/** The letters of each glyph of a font. */
type Letters = ReadonlyMap<number, string>;

/**
 * Text of the pages of a PDF as Typst writes it: plain objects, two bytes a glyph, a table of letters with each font. What is drawn
 * together stands together; between two pieces is a space. Right-to-left text comes as it is drawn.
 */
export function pdfText(file: Buffer): string[] {
  const objects = objectsIn(file.toString('latin1'));
  return [...objects.values()]
    .filter((object) => /\/Type \/Page\s/.test(object))
    .map((page) => {
      const fonts = new Map(
        [...page.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name, id]) => [name!, lettersOf(objects, Number(id))]),
      );
      const [, contents] = /\/Contents (\d+) 0 R/.exec(page)!;
      return textOf(streamOf(objects.get(Number(contents))!), fonts);
    });
}

function objectsIn(text: string): Map<number, string> {
  const starts = [...text.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)];
  return new Map(
    starts.map((match, index) => [
      Number(match[1]),
      text.slice(match.index + match[0].length, starts[index + 1]?.index ?? text.length),
    ]),
  );
}

function streamOf(object: string): string {
  const content = object.slice(object.indexOf('stream\n') + 7, object.lastIndexOf('endstream'));
  if (!object.includes('/FlateDecode')) return content;
  return inflateSync(Buffer.from(content, 'latin1')).toString('latin1');
}

function lettersOf(objects: ReadonlyMap<number, string>, font: number): Letters {
  const [, id] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font)!)!;
  const table = streamOf(objects.get(Number(id))!);
  return new Map(
    [...table.matchAll(/<([0-9A-F]{4})> <([0-9A-F]+)>\n/g)].map(([, glyph, letters]) => [
      parseInt(glyph!, 16),
      Buffer.from(letters!, 'hex').swap16().toString('utf16le'),
    ]),
  );
}

/** Brackets inside a text stand as they are where each has its partner: which glyphs are brackets depends on the letters of the document. */
const inBrackets = (depth: number): string =>
  String.raw`\((?:[^\\()]|\\[^]${depth > 0 ? `|${inBrackets(depth - 1)}` : ''})*\)`;

/** A text in brackets, or in hexadecimal digits where it has other bytes than ASCII. */
const string = String.raw`${inBrackets(4)}|<[0-9a-fA-F]*>`;
const operation = new RegExp(String.raw`\/(f\d+) [\d.]+ Tf|(\[(?:${string}|[^\]()<>])*\] TJ|(?:${string}) Tj)`, 'g');

function textOf(content: string, fonts: ReadonlyMap<string, Letters>): string {
  let letters: Letters = new Map();
  const pieces: string[] = [];
  for (const [, font, drawn] of content.matchAll(operation)) {
    if (font) letters = fonts.get(font)!;
    else pieces.push([...drawn!.matchAll(new RegExp(string, 'g'))].map(([one]) => shown(one, letters)).join(''));
  }
  return pieces.join(' ');
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function shown(text: string, letters: Letters): string {
  const inside = text.slice(1, -1);
  const bytes = text.startsWith('<') ? Buffer.from(inside, 'hex') : Buffer.from(plain(inside), 'latin1');
  return Array.from({ length: bytes.length / 2 }, (_, at) => letters.get(bytes.readUInt16BE(at * 2)) ?? '').join('');
}

const plain = (text: string): string =>
  text.replace(/\\(?:([0-7]{1,3})|([^]))/g, (_all, code: string | undefined, one: string) =>
    code === undefined ? (escapes[one] ?? one) : String.fromCharCode(parseInt(code, 8)),
  );
