import type { Texts } from './texts';

/** A value of a code list. */
export interface Option {
  value: string;
  label: Texts;
}

interface Column {
  id: string;
  label: Texts;
}

export interface NumberSettings {
  /** Without it whole numbers; values are rounded to so many places. */
  decimals?: number | undefined;
  /** Cents, shown as euros. */
  money?: boolean | undefined;
  /** The smallest and largest number that can occur, so that nobody looks for gaps beyond. */
  min?: number | undefined;
  max?: number | undefined;
}

interface WithOptions {
  options: readonly Option[];
  /** Key of a code list whose values go before the own ones, see `withCodeLists`. */
  codeList?: string | undefined;
}

/** `set`: several values of a code list at once. */
export type InputColumn = Column & {
  /** Whether it may be unknown; otherwise rows need not care for that. */
  optional?: boolean | undefined;
} & (
    | ({ type: 'choice' | 'set' } & WithOptions)
    | ({ type: 'number' } & NumberSettings)
    | { type: 'date' | 'yesNo' | 'text' }
  );

export type OutputColumn = Column &
  (({ type: 'choice' } & WithOptions) | ({ type: 'number' } & NumberSettings) | { type: 'date' | 'yesNo' | 'text' });

export type InputType = InputColumn['type'];
export type OutputType = OutputColumn['type'];

export const inputTypes: readonly InputType[] = ['choice', 'set', 'number', 'date', 'yesNo', 'text'];
export const outputTypes: readonly OutputType[] = ['choice', 'number', 'date', 'yesNo', 'text'];

/** Values of a choice or set; none for other columns. */
export const optionsOf = (column: InputColumn | OutputColumn): readonly Option[] =>
  'options' in column ? column.options : [];

/** A value in words; the value itself where the column has none for it. */
export const labelOf = (column: InputColumn | OutputColumn, value: string): Texts =>
  optionsOf(column).find((one) => one.value === value)?.label ?? { de: value, en: value };
