import { daysBetween, isCivilDate, fullYearsBetween } from '@kassenwerk/kernel/domain';
import type { calculationNames, comparisonNames, Condition, Operand } from '../definition/condition';
import type { Input, Scalar } from '../definition/decision-table';

export type Predicate = (input: Input, today: string) => boolean;
type Compute = (input: Input, today: string) => Scalar | undefined;

/** A checked condition as closures. What is not known makes a comparison false. */
export function compileCondition(condition: Condition): Predicate {
  switch (condition.op) {
    case 'all':
    case 'any': {
      const parts = condition.args.map(compileCondition);
      return condition.op === 'all'
        ? (input, today) => parts.every((part) => part(input, today))
        : (input, today) => parts.some((part) => part(input, today));
    }
    case 'not': {
      const part = compileCondition(condition.args[0]);
      return (input, today) => !part(input, today);
    }
    case 'answered': {
      const operand = compileOperand(condition.args[0]);
      return (input, today) => operand(input, today) !== undefined;
    }
    default: {
      const [one, other] = condition.args.map(compileOperand) as [Compute, Compute];
      const holds = comparisons[condition.op];
      return (input, today) => {
        const [left, right] = [one(input, today), other(input, today)];
        return left !== undefined && right !== undefined && holds(left, right);
      };
    }
  }
}

const comparisons: Record<(typeof comparisonNames)[number], (left: Scalar, right: Scalar) => boolean> = {
  equals: (left, right) => left === right,
  differs: (left, right) => left !== right,
  less: (left, right) => left < right,
  atMost: (left, right) => left <= right,
  greater: (left, right) => left > right,
  atLeast: (left, right) => left >= right,
};

function compileOperand(operand: Operand): Compute {
  if ('value' in operand) return () => operand.value;
  if ('fact' in operand) return (_input, today) => today;
  if ('input' in operand) return (input) => scalarOf(input[operand.input]);
  const [one, other] = operand.args.map(compileOperand) as [Compute, Compute];
  const compute = calculations[operand.op];
  return (input, today) => {
    const [left, right] = [one(input, today), other(input, today)];
    return left === undefined || right === undefined ? undefined : compute(left, right);
  };
}

const scalarOf = (value: Input[string]): Scalar | undefined =>
  value === null || typeof value === 'object' ? undefined : value;

type Calculation = (left: Scalar, right: Scalar) => Scalar | undefined;

const ofNumbers =
  (compute: (left: number, right: number) => number): Calculation =>
  (left, right) =>
    typeof left === 'number' && typeof right === 'number' ? compute(left, right) : undefined;

const ofDays =
  (compute: (from: string, to: string) => number): Calculation =>
  (left, right) =>
    isCivilDate(left) && isCivilDate(right) ? compute(left, right) : undefined;

const calculations: Record<(typeof calculationNames)[number], Calculation> = {
  add: ofNumbers((left, right) => left + right),
  subtract: ofNumbers((left, right) => left - right),
  multiply: ofNumbers((left, right) => left * right),
  daysBetween: ofDays(daysBetween),
  yearsBetween: ofDays(fullYearsBetween),
};
