import type { Cell, ChoiceCell, DateCell, NumberCell, SetCell, TextCell } from '../definition/cell';
import type { InputColumn } from '../definition/column';
import { dayRead, dayText } from './day-text';
import { numberRead, numberText } from './number-text';
import { rangeRead, rangeText } from './range-text';
import { expect, type Read } from './reading';
import { keywords, optionsRead, optionWord, quoted, wordsIn } from './words';

const { never, unknown, known, yes, no } = keywords;
const prefixes = { notIn: 'außer', hasAny: 'eines von', hasAll: 'alle von', hasNone: 'keines von' } as const;
type Prefixed = keyof typeof prefixes;

/** A cell as people type it. Empty: everything is allowed. */
export function cellText(cell: Cell | undefined, column: InputColumn): string {
  if (!cell) return '';
  if ('empty' in cell) return unknown;
  switch (column.type) {
    case 'choice':
    case 'set':
      return listText(cell as ChoiceCell | SetCell, column);
    case 'number':
      return rangeText(cell as NumberCell, (value) => numberText(value, column)) || known;
    case 'date':
      return rangeText(cell as DateCell, dayText) || known;
    case 'yesNo':
      return (cell as { is: boolean }).is ? yes : no;
    case 'text':
      return (cell as TextCell).like.map(quotedPattern).join('; ') || never;
  }
}

const quotedPattern = (pattern: string): string => (/^[*?]+$/.test(pattern) ? pattern : quoted(pattern));

function listText(cell: ChoiceCell | SetCell, { options }: InputColumn & { type: 'choice' | 'set' }): string {
  const [name, values] = Object.entries(cell)[0] as [Prefixed | 'in', readonly string[]];
  const list = values.map((value) => optionWord(value, options)).join('; ');
  return name === 'in' ? list || never : `${prefixes[name]}: ${list}`.trim();
}

/** @returns the cell; none where the column allows everything */
export function cellRead(text: string, column: InputColumn): Read<Cell | undefined> {
  const word = text.trim().toLowerCase();
  if (['', '-', '–', 'egal'].includes(word)) return { value: undefined };
  if (word === unknown) return { value: { empty: true } };
  switch (column.type) {
    case 'choice':
    case 'set':
      return listRead(text, column);
    case 'number':
      if (word === known) return { value: {} };
      return rangeRead(text, { read: (one) => numberRead(one, column), allowed: ['from', 'above', 'to', 'below'] });
    case 'date':
      return word === known ? { value: {} } : rangeRead(text, { read: dayRead, allowed: ['from', 'to'] });
    case 'yesNo':
      return yesNoRead(text, (is) => ({ is }));
    case 'text':
      return patternsRead(text);
  }
}

function listRead(text: string, { type, options }: InputColumn & { type: 'choice' | 'set' }): Read<Cell> {
  if (type === 'choice' && text.trim().toLowerCase() === never) return { value: { in: [] } };
  const found = /^\s*([\p{L}][\p{L}\s]*?)\s*:\s*(.*)$/su.exec(text);
  const name = found && Object.keys(prefixes).find((one) => prefixes[one as Prefixed] === found[1]!.toLowerCase());
  if ((found && !name) || (name && (name === 'notIn') !== (type === 'choice'))) return expectedPrefix(type);
  const list = found ? found[2]! : text;
  const values: Read<string[]> = list.trim() === '' ? { value: [] } : optionsRead(list, options);
  if ('expected' in values) return values;
  return { value: { [name ?? (type === 'choice' ? 'in' : 'hasAny')]: values.value } as unknown as Cell };
}

const expectedPrefix = (type: 'choice' | 'set') =>
  type === 'choice'
    ? expect(
        'Werte mit Semikolon dazwischen, oder „außer: …“',
        'values with semicolons between them, or "außer: …" (all but)',
      )
    : expect(
        '„eines von: …“, „alle von: …“ oder „keines von: …“',
        '"eines von: …" (any of), "alle von: …" (all of) or "keines von: …" (none of)',
      );

export function yesNoRead<T>(text: string, value: (is: boolean) => T): Read<T> {
  const word = text.trim().toLowerCase();
  if (['ja', 'wahr', 'true'].includes(word)) return { value: value(true) };
  if (['nein', 'falsch', 'false'].includes(word)) return { value: value(false) };
  return expect('„Ja“ oder „Nein“', '"Ja" (yes) or "Nein" (no)');
}

function patternsRead(text: string): Read<Cell> {
  if (text.trim().toLowerCase() === never) return { value: { like: [] } };
  const words = wordsIn(text);
  if (words && words.every(({ isCode }) => !isCode)) return { value: { like: words.map((word) => word.text) } };
  return expect(
    'Textmuster mit Semikolon dazwischen, zum Beispiel *widerspruch*; "a;b"',
    'text patterns with semicolons between them, for example *widerspruch*; "a;b"',
  );
}
