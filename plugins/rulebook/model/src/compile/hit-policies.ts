import { optionsOf } from '../definition/column';
import type { DecisionTable, Outputs } from '../definition/decision-table';
import type { Decision } from './decision';

/** What follows from the rows that hit, in the order of the table. */
export type Verdict = (rows: readonly number[]) => Decision;

/** `enough`: how many hits are enough to decide; more need not be looked for. */
export interface Policy {
  verdict: Verdict;
  enough: number;
}

export function policyOf(table: DecisionTable, version?: number): Policy {
  const stamp = version === undefined ? {} : { version };
  const nothing: Decision = table.otherwise
    ? { status: 'otherwise', outputs: table.otherwise, rows: [], ...stamp }
    : { status: 'none', rows: [], ...stamp };
  // The same object for every decision of a row: nothing is made anew where thousands a second are asked for.
  const single = table.rows.map(({ outputs }, row): Decision => ({
    status: 'decided',
    outputs,
    rows: [row],
    ...stamp,
  }));
  const decide = deciding(table, single, stamp);
  return { verdict: (rows) => (rows.length === 0 ? nothing : decide(rows)), enough: enoughFor[table.hitPolicy] };
}

const enoughFor = { unique: 2, first: 1, priority: Infinity, collect: Infinity } as const;

function deciding(table: DecisionTable, single: readonly Decision[], stamp: { version?: number }): Verdict {
  switch (table.hitPolicy) {
    case 'first':
      return (rows) => single[rows[0]!]!;
    case 'unique':
      return (rows) => (rows.length === 1 ? single[rows[0]!]! : { status: 'conflict', rows: [...rows], ...stamp });
    case 'priority': {
      const ranks = ranksOf(table);
      return (rows) => single[rows.reduce((best, row) => (ranks[row]! < ranks[best]! ? row : best))]!;
    }
    case 'collect':
      return (rows) => ({ status: 'decided', ...collected(table, rows), rows: [...rows], ...stamp });
  }
}

/** By row, the place of its first output in the list of that output's values. */
export function ranksOf({ outputs, rows }: DecisionTable): number[] {
  const [first] = outputs;
  const places = new Map<unknown, number>(first ? optionsOf(first).map(({ value }, place) => [value, place]) : []);
  return rows.map((row) => places.get(first && row.outputs[first.id]) ?? Infinity);
}

function collected(table: DecisionTable, hits: readonly number[]): Pick<Decision, 'list' | 'collected'> {
  const list = hits.map((row) => table.rows[row]!.outputs);
  const { collect = 'list' } = table;
  if (collect === 'list') return { list };
  if (collect === 'count') return { collected: { count: hits.length } };
  return { collected: Object.fromEntries(table.outputs.map(({ id }) => [id, reducers[collect](numbers(list, id))])) };
}

const numbers = (list: readonly Outputs[], id: string): number[] => list.map((one) => Number(one[id] ?? 0));

const reducers = {
  sum: (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0),
  min: (values: readonly number[]) => Math.min(...values),
  max: (values: readonly number[]) => Math.max(...values),
};
