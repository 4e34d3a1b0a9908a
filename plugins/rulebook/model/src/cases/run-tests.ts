import type { CompiledTable } from '../compile/compile-table';
import type { Decision } from '../compile/decision';
import type { Outputs, TestCase } from '../definition/decision-table';

export interface TestResult {
  test: TestCase;
  isGreen: boolean;
  decision: Decision;
}

/** Which rows the test cases hit. */
export interface Coverage {
  hit: number;
  all: number;
  /** Places of the rows that no test case hits. */
  missing: readonly number[];
}

export interface TestRun {
  results: readonly TestResult[];
  coverage: Coverage;
}

/** Decides every stored example and compares; a result may name fewer outputs than the row has. */
export function runTests(table: CompiledTable): TestRun {
  const results = table.definition.tests.map((test): TestResult => {
    const decision = table.decide(test.input, test.at);
    return { test, isGreen: isAsExpected(decision, test.expected), decision };
  });
  const hit = new Set(results.flatMap(({ decision }) => decision.rows));
  const all = table.definition.rows.length;
  const missing = Array.from({ length: all }, (_, row) => row).filter((row) => !hit.has(row));
  return { results, coverage: { hit: hit.size, all, missing } };
}

/** What a decision says, in the shape in which test cases expect it. */
export const saidBy = (decision: Decision): TestCase['expected'] =>
  decision.list ?? decision.collected ?? decision.outputs ?? null;

function isAsExpected(decision: Decision, expected: TestCase['expected']): boolean {
  if (decision.status === 'conflict') return false;
  const said = saidBy(decision);
  if (expected === null || said === null) return expected === said;
  if (!Array.isArray(expected)) return !Array.isArray(said) && agrees(said as Outputs, expected as Outputs);
  const list = Array.isArray(said) ? (said as readonly Outputs[]) : undefined;
  return list?.length === expected.length && list.every((one, place) => agrees(one, expected[place] as Outputs));
}

const agrees = (said: Outputs, expected: Outputs): boolean =>
  Object.entries(expected).every(([id, value]) => said[id] === value);
