import {
  addDays,
  addMonths,
  datePartsOf,
  daysBetween,
  fullMonthsBetween,
  fullYearsBetween,
} from '@kassenwerk/kernel/domain';
import type { Compute, Value } from '../compile/compiled';
import type { Operation, ValueType } from '../definition/expression';

type Arguments = readonly Compute[];

/** What an operation takes and gives. `same`: all arguments have one type, one of those. */
export interface OperationRule {
  takes: readonly ValueType[] | { each: ValueType } | { same: readonly ValueType[] };
  least: number;
  most: number;
  /** `argument`: the type of the last argument. */
  gives: ValueType | 'argument';
  build(args: Arguments): Compute;
}

/** Both sides, or nothing where one is not answered. */
const two =
  <R extends Value>(run: (a: never, b: never) => R | undefined) =>
  ([a, b]: Arguments): Compute =>
  (row, facts) => {
    const left = a!(row, facts);
    const right = b!(row, facts);
    return left === undefined || right === undefined ? undefined : run(left as never, right as never);
  };

/** A comparison is false where one side is not answered. */
const compare = (holds: (a: never, b: never) => boolean) => {
  const run = two(holds);
  return (args: Arguments): Compute => {
    const compute = run(args);
    return (row, facts) => compute(row, facts) === true;
  };
};

const numbers = (run: (values: number[]) => number): OperationRule => ({
  takes: { each: 'number' },
  least: 1,
  most: 50,
  gives: 'number',
  build: (args) => (row, facts) => {
    const values = args.map((one) => one(row, facts));
    return values.includes(undefined) ? undefined : finite(run(values as number[]));
  },
});

const finite = (value: number): number | undefined => (Number.isFinite(value) ? value : undefined);

const comparison = (types: readonly ValueType[], holds: (a: never, b: never) => boolean): OperationRule => ({
  takes: { same: types },
  least: 2,
  most: 2,
  gives: 'yesNo',
  build: compare(holds),
});

const dates = (takes: readonly ValueType[], gives: ValueType, run: (a: never, b: never) => Value | undefined) => ({
  takes,
  least: 2,
  most: 2,
  gives,
  build: two(run),
});

const conditions = (build: OperationRule['build'], most = 100): OperationRule => ({
  takes: { each: 'yesNo' },
  least: 1,
  most,
  gives: 'yesNo',
  build,
});

const single: readonly ValueType[] = ['text', 'number', 'date', 'yesNo'];
const ordered: readonly ValueType[] = ['number', 'date'];

/** Days that leave the calendar are no days. */
function inCalendar(run: () => string): string | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

export const operations: Record<Exclude<Operation['op'], 'answered'>, OperationRule> = {
  all: conditions((args) => (row, facts) => args.every((one) => one(row, facts) === true)),
  any: conditions((args) => (row, facts) => args.some((one) => one(row, facts) === true)),
  not: conditions(
    ([one]) =>
      (row, facts) =>
        one!(row, facts) !== true,
    1,
  ),
  equals: comparison(single, (a, b) => a === b),
  differs: comparison(single, (a, b) => a !== b),
  less: comparison(ordered, (a, b) => a < b),
  atMost: comparison(ordered, (a, b) => a <= b),
  greater: comparison(ordered, (a, b) => a > b),
  atLeast: comparison(ordered, (a, b) => a >= b),
  add: numbers((values) => values.reduce((sum, one) => sum + one, 0)),
  subtract: numbers(([first = 0, ...others]) => others.reduce((rest, one) => rest - one, first)),
  multiply: numbers((values) => values.reduce((product, one) => product * one, 1)),
  divide: numbers(([first = 0, ...others]) => others.reduce((rest, one) => rest / one, first)),
  min: numbers((values) => Math.min(...values)),
  max: numbers((values) => Math.max(...values)),
  // Halves away from zero, as money is rounded.
  round: { ...numbers(([value = 0]) => Math.sign(value) * Math.round(Math.abs(value))), most: 1 },
  daysBetween: dates(['date', 'date'], 'number', (from: string, to: string) => daysBetween(from, to)),
  monthsBetween: dates(['date', 'date'], 'number', fullMonthsBetween),
  yearsBetween: dates(['date', 'date'], 'number', fullYearsBetween),
  addDays: dates(['date', 'number'], 'date', (day: string, days: number) =>
    inCalendar(() => addDays(day, Math.round(days))),
  ),
  addMonths: dates(['date', 'number'], 'date', (day: string, months: number) =>
    inCalendar(() => addMonths(day, Math.round(months))),
  ),
  year: {
    takes: ['date'],
    least: 1,
    most: 1,
    gives: 'number',
    build:
      ([day]) =>
      (row, facts) => {
        const value = day!(row, facts);
        return value === undefined ? undefined : datePartsOf(value as string).year;
      },
  },
  if: {
    takes: { same: [...single, 'list'] },
    least: 3,
    most: 3,
    gives: 'argument',
    build:
      ([condition, then, otherwise]) =>
      (row, facts) =>
        condition!(row, facts) === true ? then!(row, facts) : otherwise!(row, facts),
  },
};
