import { formatCivilDate, isCivilDate } from '@kassenwerk/kernel/domain';
import { labelOf, type InputColumn, type NumberSettings, type OutputColumn } from '../definition/column';
import type { Input, Outputs } from '../definition/decision-table';
import { joined, same, type Texts } from '../definition/texts';

const yes: Texts = { de: 'Ja', en: 'yes' };
const no: Texts = { de: 'Nein', en: 'no' };
export const unknownWord: Texts = { de: 'unbekannt', en: 'unknown' };

/** A value as people write it. */
export function valueInWords(value: Input[string], column: InputColumn | OutputColumn): Texts {
  if (value === undefined || value === null) return unknownWord;
  if (Array.isArray(value)) return listInWords(value.map((one) => labelOf(column, String(one))));
  if (typeof value === 'boolean') return value ? yes : no;
  if (typeof value === 'number') return numberInWords(value, column.type === 'number' ? column : {});
  const text = String(value);
  if (column.type === 'date') return dayInWords(text);
  return column.type === 'choice' ? labelOf(column, text) : same(text);
}

export function numberInWords(value: number, { decimals = 0, money }: NumberSettings): Texts {
  const [shown, digits] = money ? [value / 100, 2] : [value, decimals];
  const [whole = '', fraction] = shown.toFixed(digits).split('.');
  const mark = money ? ' €' : '';
  // Years and numbers of days are no amounts.
  const written = (thousands: string, point: string) =>
    (money ? whole.replaceAll(/\B(?=(\d{3})+$)/g, thousands) : whole) + (fraction ? point + fraction : '') + mark;
  return { de: written('.', ','), en: written(',', '.') };
}

export const dayInWords = (day: string): Texts =>
  isCivilDate(day) ? { de: formatCivilDate(day, 'de'), en: formatCivilDate(day, 'en') } : same(day);

const nothing: Texts = { de: 'nichts', en: 'nothing' };

/** „a, b oder c“. */
export function listInWords(words: readonly Texts[], last: Texts = { de: ' und ', en: ' and ' }): Texts {
  if (words.length === 0) return nothing;
  const head = words.slice(0, -1);
  const tail = words.at(-1)!;
  return head.length === 0 ? tail : joined([joined(head, ', '), tail], last);
}

export const orWord: Texts = { de: ' oder ', en: ' or ' };

/** „Team: Einzug, Frist: 3“. */
export const outputsInWords = (outputs: Outputs, columns: readonly OutputColumn[]): Texts =>
  joined(
    columns.map((column) => joined([column.label, valueInWords(outputs[column.id], column)], ': ')),
    ', ',
  );
