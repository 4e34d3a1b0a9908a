import {
  compileTable,
  reviewTable,
  runTests,
  type DecisionTable,
  type TableProblem,
  type TestRun,
} from '@kassenwerk/rulebook/model';
import { useSettled } from '@kassenwerk/kernel/console';
import { useMemo } from 'react';

export interface Review {
  problems: readonly TableProblem[];
  errors: readonly TableProblem[];
  /** Undefined while the table is not sound enough to decide. */
  run: TestRun | undefined;
}

/** What is wrong with the table and how its test cases do, a moment after the last change. */
export function useReview(table: DecisionTable): Review {
  const settled = useSettled(table);
  return useMemo(() => {
    const problems = reviewTable(settled);
    const errors = problems.filter(({ severity }) => severity === 'error');
    const canRun = errors.every(({ code }) => decidable.has(code));
    return { problems, errors, run: canRun ? runTests(compileTable(settled)) : undefined };
  }, [settled]);
}

/** Errors that keep a table from being released, but not from deciding. */
const decidable = new Set<TableProblem['code']>(['KW_RULES_OVERLAP', 'KW_RULES_TEST_RED', 'KW_RULES_COVERAGE']);
