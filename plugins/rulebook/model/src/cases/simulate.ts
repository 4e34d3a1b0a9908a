import type { CompiledTable } from '../compile/compile-table';
import type { Decision } from '../compile/decision';
import type { Input, TestCase } from '../definition/decision-table';
import { saidBy } from './run-tests';

/** A decision that was made, with what it was made upon. */
export interface RecordedDecision {
  id: string;
  input: Input;
  at: string;
  /** What was said then; a decision whose rows are elsewhere now, but which says the same, has not changed. */
  said: TestCase['expected'];
}

export interface ChangedDecision {
  id: string;
  input: Input;
  at: string;
  before: TestCase['expected'];
  after: TestCase['expected'];
  decision: Decision;
}

export interface Simulation {
  decided: number;
  changed: readonly ChangedDecision[];
}

/** Decides what was decided once more with a changed table, and lists what would come out differently. */
export function simulate(table: CompiledTable, decisions: readonly RecordedDecision[]): Simulation {
  const changed = decisions.flatMap(({ id, input, at, said: before }) => {
    const decision = table.decide(input, at);
    const after = saidBy(decision);
    return JSON.stringify(ordered(after)) === JSON.stringify(ordered(before))
      ? []
      : [{ id, input, at, before, after, decision }];
  });
  return { decided: decisions.length, changed };
}

/** The database gives back what was said with its names in another order. */
function ordered(said: TestCase['expected']): unknown {
  if (said === null || typeof said !== 'object') return said;
  if (Array.isArray(said)) return said.map((one) => ordered(one as TestCase['expected']));
  return Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1));
}
