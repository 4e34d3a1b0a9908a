import { isCivilDate } from '@kassenwerk/kernel/domain';
import { optionsOf, type InputColumn, type OutputColumn } from '../definition/column';
import type { Input } from '../definition/decision-table';

/** Longer texts are refused, so that no comparison takes long. */
export const maxTextLength = 2_000;

/** Whether a known value has the type of its column and, where there is a list, stands in it. */
export function valueFits(value: unknown, column: InputColumn | OutputColumn): boolean {
  switch (column.type) {
    case 'choice':
      return optionsOf(column).some((one) => one.value === value);
    case 'set':
      return Array.isArray(value) && value.every((one) => column.options.some((option) => option.value === one));
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'date':
      return isCivilDate(value);
    case 'yesNo':
      return typeof value === 'boolean';
    case 'text':
      return typeof value === 'string' && value.length <= maxTextLength;
  }
}

/** Columns whose value is missing or does not fit, and names that are no column: for whoever passes on what others sent. */
export function inputProblems(input: Input, columns: readonly InputColumn[]): string[] {
  const wrong = columns.filter((column) => {
    const value = input[column.id];
    return value === undefined || value === null ? !column.optional : !valueFits(value, column);
  });
  const known = new Set(columns.map(({ id }) => id));
  return [...wrong.map(({ id }) => id), ...Object.keys(input).filter((id) => !known.has(id))];
}
