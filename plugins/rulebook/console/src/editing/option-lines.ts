import { optionsOf, type InputColumn, type Option, type OutputColumn } from '@kassenwerk/rulebook/model';
import { keyFrom } from './new-table';

/** A code list as people write it: `email = E-Mail | E-mail`, one value a line. */
export const linesOf = (column: InputColumn | OutputColumn): string =>
  optionsOf(column)
    .map(({ value, label: { de, en } }) => `${value} = ${de === en ? de : `${de} | ${en}`}`)
    .join('\n');

/** Lines without a code get one from their words. */
export function optionsFrom(lines: string): Option[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const mark = line.indexOf('=');
      const words = line.slice(mark + 1).trim();
      const [de = '', en = de] = words.split('|').map((word) => word.trim());
      const value = mark > 0 ? line.slice(0, mark).trim() : keyFrom(de);
      return { value, label: { de: de || value, en: en || de || value } };
    });
}
