import type { Cell } from './cell';
import type { Condition } from './condition';
import type { InputColumn, OutputColumn } from './column';
import type { Texts } from './texts';

/** What a column may hold or an output may say. Money is a number of cents; a date is a civil date 'YYYY-MM-DD'. */
export type Scalar = string | number | boolean;

/** What is decided upon, by id of the column. A set of several values is a list; what is not known is left out. */
export type Input = Readonly<Record<string, Scalar | readonly string[] | null | undefined>>;

export type Outputs = Readonly<Record<string, Scalar>>;

/**
 * What counts when several rows hit, as in DMN.
 *
 * - `unique`: no two rows may hit; a table whose rows overlap cannot be released
 * - `first`: the topmost row
 * - `priority`: the row whose first output stands first in the list of that output's values; among equals the topmost
 * - `collect`: all rows, put together as `collect` says
 */
export const hitPolicies = ['unique', 'first', 'priority', 'collect'] as const;
export type HitPolicy = (typeof hitPolicies)[number];

/** `list` gives the outputs of all rows; `count` their number; the others work on outputs that are numbers. */
export const collectors = ['list', 'sum', 'min', 'max', 'count'] as const;
export type Collector = (typeof collectors)[number];

export interface Row {
  /** Stays the same when the row is moved or changed, so that versions can be compared. */
  id: string;
  /** By id of the column; a column without a cell allows everything. */
  cells: Readonly<Record<string, Cell>>;
  /** For the rare case that no cell can say. */
  when?: Condition | undefined;
  /** First and last day on which the row holds. */
  validFrom?: string | undefined;
  validTo?: string | undefined;
  outputs: Outputs;
  note?: string | undefined;
}

/** An example with the result it must have; no personal data, because it is kept as long as the table. */
export interface TestCase {
  id: string;
  title: string;
  input: Input;
  /** The day on which is decided. */
  at: string;
  /** `null`: no row hits. With `collect` as `list` the outputs of all rows. */
  expected: Outputs | readonly Outputs[] | null;
}

export interface DecisionTable {
  key: string;
  title: Texts;
  description?: Texts | undefined;
  hitPolicy: HitPolicy;
  collect?: Collector | undefined;
  inputs: readonly InputColumn[];
  outputs: readonly OutputColumn[];
  rows: readonly Row[];
  /** What holds when no row hits. Without it the decision is `none`, and gaps are worth a warning. */
  otherwise?: Outputs | undefined;
  tests: readonly TestCase[];
  /** How many of a hundred rows the test cases must hit before a release; 0 without it. */
  minimumCoverage?: number | undefined;
}

/** A table with more is refused. */
export const maxRows = 2_000;
