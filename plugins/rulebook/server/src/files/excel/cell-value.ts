import { addDays } from '@kassenwerk/kernel';

export interface RawCell {
  /** Type of the cell, as in the file. */
  type: string | undefined;
  style: number;
  value: string;
}

export interface Workbook {
  strings: readonly string[];
  dayStyles: ReadonlySet<number>;
  /** Days are counted from 1904 on, as old Macs did. */
  since1904: boolean;
}

/** What people see in a cell, as they would type it in German. */
export function textOfCell({ type, style, value }: RawCell, book: Workbook): string {
  if (type === 's') return book.strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'Ja' : 'Nein';
  if (type === 'inlineStr' || type === 'str' || type === 'e') return value;
  if (type === 'd') return value.slice(0, 10);
  const number = Number(value);
  if (value === '' || !Number.isFinite(number)) return value;
  return book.dayStyles.has(style) ? dayOf(number, book) : String(number).replace('.', ',');
}

/** Excel counts days from 1900 on and knows a 29 February of that year; days before March 1900 are therefore texts. */
function dayOf(serial: number, { since1904 }: Workbook): string {
  const day = Math.floor(serial);
  if (day < 0 || day > 2_958_465) return String(serial);
  return since1904 ? addDays('1904-01-01', day) : addDays('1899-12-30', day);
}
