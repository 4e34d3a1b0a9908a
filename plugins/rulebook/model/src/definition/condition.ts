import type { Scalar } from './decision-table';

/**
 * Demands on several columns at once, as plain JSON: nothing is ever evaluated as code. The operations bear the names that forms use.
 * An unknown value makes a comparison false.
 */
export type Condition =
  | { op: 'all'; args: readonly Condition[] }
  | { op: 'any'; args: readonly Condition[] }
  | { op: 'not'; args: readonly [Condition] }
  | { op: (typeof comparisonNames)[number]; args: readonly [Operand, Operand] }
  | { op: 'answered'; args: readonly [Operand] };

/** The value of a column, a fixed one, the day of the decision, or what is computed from two of them. */
export type Operand =
  | { input: string }
  | { value: Scalar }
  | { fact: 'today' }
  | { op: (typeof calculationNames)[number]; args: readonly [Operand, Operand] };

export const comparisonNames = ['equals', 'differs', 'less', 'atMost', 'greater', 'atLeast'] as const;

/** `daysBetween` and `yearsBetween` take two dates and give whole ones, so that birth date → today is the age. */
export const calculationNames = ['add', 'subtract', 'multiply', 'daysBetween', 'yearsBetween'] as const;

export type OperandType = 'text' | 'number' | 'date' | 'yesNo';
