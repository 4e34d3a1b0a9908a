import type { Option } from '../definition/column';
import { expect, type Read } from './reading';

/** Words with a meaning of their own, which a value that is spelt like them is quoted for. */
export const keywords = {
  never: 'nie',
  unknown: 'unbekannt',
  known: 'bekannt',
  empty: 'leer',
  yes: 'Ja',
  no: 'Nein',
} as const;

const reserved: ReadonlySet<string> = new Set([...Object.values(keywords).map((one) => one.toLowerCase()), 'egal']);

/** A value in a list: as it is where it can be mistaken for nothing else, in quotes otherwise. */
export const quoted = (text: string): string => (isPlain(text) ? text : `"${text.replaceAll('"', '""')}"`);

const isPlain = (text: string): boolean =>
  /^[^\s;:"'[\]=+@–-][^;:"[\]\n\r\t]*$/u.test(text) && text.trim() === text && !reserved.has(text.toLowerCase());

/** A word of a list; `code` stood in square brackets and is the value itself, not what people call it. */
interface Word {
  text: string;
  isCode: boolean;
}

/** Splits at semicolons outside of quotes. Undefined where quotes or brackets are left open. */
export function wordsIn(text: string): Word[] | undefined {
  const words: Word[] = [];
  let rest = text.trim();
  for (;;) {
    const found = /^(?:\[\s*"((?:[^"]|"")*)"\s*\]|\[([^"[\]]*)\]|"((?:[^"]|"")*)"|([^;"[\]]*))\s*(?:;|$)/u.exec(rest);
    if (!found) return undefined;
    const [whole, quotedCode, code, quotedText, plain = ''] = found;
    words.push({
      text: (quotedCode ?? quotedText)?.replaceAll('""', '"') ?? (code ?? plain).trim(),
      isCode: (quotedCode ?? code) !== undefined,
    });
    if (whole.length === rest.length && !whole.endsWith(';')) return words;
    rest = rest.slice(whole.length).trim();
    // A semicolon at the end says nothing.
    if (rest === '') return words;
  }
}

/** What people call a value; the value itself in square brackets where the name stands for several or for none. */
export function optionWord(value: string, options: readonly Option[]): string {
  const label = options.find((one) => one.value === value)?.label.de;
  if (label !== undefined && options.filter((one) => folded(one.label.de) === folded(label)).length === 1)
    return quoted(label);
  return isPlain(value) ? `[${value}]` : `["${value.replaceAll('"', '""')}"]`;
}

/** By name, in German or English, or by the value itself. A value in brackets need not be known: the table's check looks at it. */
function optionOf({ text, isCode }: Word, options: readonly Option[]): string | undefined {
  if (isCode) return text;
  const wanted = folded(text);
  const named = options.filter(({ label }) => folded(label.de) === wanted);
  const candidates = named.length > 0 ? named : options.filter(({ label }) => folded(label.en) === wanted);
  if (candidates.length === 1) return candidates[0]!.value;
  return candidates.length === 0 ? options.find((one) => one.value === text)?.value : undefined;
}

const folded = (text: string): string => text.trim().toLowerCase();

const mostNamed = 8;

export function optionsRead(text: string, options: readonly Option[]): Read<string[]> {
  const words = wordsIn(text);
  const values = words?.map((word) => optionOf(word, options));
  if (values && values.every((value) => value !== undefined)) return { value: values as string[] };
  const shown = options.slice(0, mostNamed).map(({ value }) => optionWord(value, options));
  const list = shown.join('; ') + (options.length > mostNamed ? '; …' : '');
  return expect(`einer oder mehrere dieser Werte: ${list}`, `one or more of these values: ${list}`);
}
