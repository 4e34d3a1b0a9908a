import type { InputColumn, OutputColumn } from '../definition/column';
import type { Input } from '../definition/decision-table';
import { yesNoRead } from './cell-text';
import { dayRead, dayText } from './day-text';
import { numberRead, numberText } from './number-text';
import { expect, type Read } from './reading';
import { keywords, optionsRead, optionWord } from './words';

type Value = Input[string];

/** A result, or a value of a test case, as people type it. Empty: there is none. */
export function valueText(value: Value, column: InputColumn | OutputColumn): string {
  if (value === undefined || value === null) return '';
  switch (column.type) {
    case 'choice':
      return optionWord(String(value), column.options);
    case 'set':
      return (value as readonly string[]).map((one) => optionWord(one, column.options)).join('; ') || keywords.empty;
    case 'number':
      return numberText(Number(value), column);
    case 'date':
      return dayText(String(value));
    case 'yesNo':
      return value ? keywords.yes : keywords.no;
    case 'text':
      return freeText(String(value));
  }
}

/** A longer text stands as it is; quotes mark an empty one, or spaces at its ends. */
export const freeText = (text: string): string =>
  text === '' || text.startsWith('"') || text.trim() !== text ? `"${text}"` : text;

export const freeRead = (text: string): string => (/^".*"$/s.test(text) ? text.slice(1, -1) : text.trim());

export function valueRead(text: string, column: InputColumn | OutputColumn): Read<Value> {
  if (text.trim() === '') return { value: undefined };
  switch (column.type) {
    case 'choice': {
      const found = optionsRead(text, column.options);
      if ('expected' in found) return found;
      return found.value.length === 1 ? { value: found.value[0]! } : expect('genau ein Wert', 'exactly one value');
    }
    case 'set':
      return text.trim().toLowerCase() === keywords.empty ? { value: [] } : optionsRead(text, column.options);
    case 'number':
      return numberRead(text, column);
    case 'date':
      return dayRead(text);
    case 'yesNo':
      return yesNoRead(text, (is) => is);
    case 'text':
      return { value: freeRead(text) };
  }
}
