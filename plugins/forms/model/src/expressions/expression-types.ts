import type { Compute, CompiledField, Level, Section } from '../compile/compiled';
import type { FormProblemCode } from '../compile/problems';
import type { ValueType } from '../definition/expression';

/** Whose expression is compiled, and what it may see. */
export interface ExpressionPlace {
  level: Level;
  fields: ReadonlyMap<string, CompiledField>;
  sections: ReadonlyMap<string, Section>;
  report(code: FormProblemCode, values?: Readonly<Record<string, string | number>>): void;
  /** Takes note of a field or section whose value or visibility is needed. */
  needs(id: string): void;
}

/** `type` is undefined after a problem, which is reported once and not again further up. */
export interface Typed {
  type: ValueType | undefined;
  compute: Compute;
  /** A text literal that names a day may be compared with dates. */
  isDay?: boolean;
  /** The field that is referred to as a whole: its options are what it can be compared with. */
  field?: CompiledField;
  literal?: unknown;
}

export const nothing: Typed = { type: undefined, compute: () => undefined };

export const fits = ({ type, isDay }: Typed, expected: ValueType): boolean =>
  type === undefined || type === expected || (expected === 'date' && isDay === true);

const words: Record<ValueType, string> = {
  text: 'Text',
  number: 'Zahl',
  date: 'Datum',
  yesNo: 'Ja/Nein',
  list: 'Liste',
};

export const wordOf = (type: ValueType | undefined): string => (type ? words[type] : '?');

/** @returns whether it fits; else it is reported */
export function expectType(place: ExpressionPlace, found: Typed, expected: ValueType): boolean {
  if (fits(found, expected)) return true;
  place.report('KW_FORM_TYPE', { found: wordOf(found.type), expected: wordOf(expected) });
  return false;
}
