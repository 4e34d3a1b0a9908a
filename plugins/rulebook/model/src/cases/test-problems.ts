import { compileTable } from '../compile/compile-table';
import { inputProblems } from '../check/value-fits';
import { problem, warning, type TableProblem } from '../check/problems';
import type { DecisionTable, TestCase } from '../definition/decision-table';
import { resultInWords } from '../review/result-words';
import { runTests, saidBy, type Coverage } from './run-tests';

/** What keeps the stored examples from letting a table through. */
export function testProblems(table: DecisionTable): TableProblem[] {
  const wrong = table.tests.flatMap((test) => wrongInput(test, table));
  if (wrong.length > 0) return wrong;
  const { results, coverage } = runTests(compileTable(table));
  const red = results.filter(({ isGreen }) => !isGreen);
  return [
    ...red.map(({ test, decision }) =>
      problem(
        'KW_RULES_TEST_RED',
        { test: test.id, rows: decision.rows },
        {
          test: test.title,
          found: resultInWords(decision.status === 'conflict' ? 'conflict' : saidBy(decision), table),
          expected: resultInWords(test.expected, table),
        },
      ),
    ),
    ...tooFew(table, coverage),
  ];
}

function wrongInput({ id, title, input }: TestCase, { inputs }: DecisionTable): TableProblem[] {
  return inputProblems(input, inputs).map((column) =>
    problem(
      'KW_RULES_TEST_INPUT',
      { test: id, column },
      { test: title, column: inputs.find((one) => one.id === column)?.label ?? column },
    ),
  );
}

const mostNamed = 12;

function tooFew({ minimumCoverage = 0 }: DecisionTable, { hit, all, missing }: Coverage): TableProblem[] {
  if (missing.length === 0) return [];
  const named = missing.slice(0, mostNamed).map((row) => row + 1);
  const rows = named.join(', ') + (missing.length > named.length ? ' …' : '');
  const report = hit * 100 < minimumCoverage * all ? problem : warning;
  return [report('KW_RULES_COVERAGE', { rows: missing }, { hit, all, wanted: minimumCoverage, rows })];
}
