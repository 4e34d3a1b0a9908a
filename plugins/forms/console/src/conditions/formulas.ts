import type { Expression, Operation, ValueType } from '@kassenwerk/forms/model';

interface FormulaRule {
  /** Types of the arguments; the last one holds for all that follow. */
  takes(wants: ValueType): readonly ValueType[];
  gives: readonly ValueType[];
  /** Any number of arguments. */
  isOpen?: boolean;
}

const numbers = (count: number, isOpen = false): FormulaRule => ({
  takes: () => Array.from({ length: count }, () => 'number' as const),
  gives: ['number'],
  isOpen,
});
const between: FormulaRule = { takes: () => ['date', 'date'], gives: ['number'] };
const later: FormulaRule = { takes: () => ['date', 'number'], gives: ['date'] };

/** Operations that computed values are made of. */
export const formulaRules = {
  add: numbers(2, true),
  subtract: numbers(2),
  multiply: numbers(2, true),
  divide: numbers(2),
  min: numbers(2, true),
  max: numbers(2, true),
  round: numbers(1),
  daysBetween: between,
  monthsBetween: between,
  yearsBetween: between,
  addDays: later,
  addMonths: later,
  year: { takes: () => ['date'], gives: ['number'] },
  if: { takes: (wants) => ['yesNo', wants, wants], gives: ['number', 'date', 'text'] },
} as const satisfies Partial<Record<Operation['op'], FormulaRule>> as Record<Formula, FormulaRule>;

export type Formula =
  | 'add'
  | 'subtract'
  | 'multiply'
  | 'divide'
  | 'min'
  | 'max'
  | 'round'
  | 'daysBetween'
  | 'monthsBetween'
  | 'yearsBetween'
  | 'addDays'
  | 'addMonths'
  | 'year'
  | 'if';

export const isFormula = (value: Expression): value is Operation =>
  'op' in value && 'args' in value && value.op in formulaRules;

export const formulasGiving = (wants: ValueType): Formula[] =>
  (Object.keys(formulaRules) as Formula[]).filter((op) => formulaRules[op].gives.includes(wants));

/** An operation with something to begin with in every place. */
export const firstFormula = (op: Formula, wants: ValueType): Operation => ({
  op,
  args: formulaRules[op].takes(wants).map(beginning),
});

const beginning = (type: ValueType): Expression => {
  if (type === 'date') return { fact: 'today' };
  return { value: type === 'number' ? 0 : type === 'yesNo' ? true : '' };
};
