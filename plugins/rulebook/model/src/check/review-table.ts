import { testProblems } from '../cases/test-problems';
import type { DecisionTable } from '../definition/decision-table';
import { gaps } from './gaps';
import { overlaps } from './overlaps';
import type { TableProblem } from './problems';
import { shadowed } from './shadowed';
import { wrongParts } from './wrong-parts';

/** Everything that is wrong with a table of the right shape or should be looked at; quick enough for every change in an editor. */
export function reviewTable(table: DecisionTable): TableProblem[] {
  const wrong = wrongParts(table);
  if (wrong.length > 0) return wrong;
  return [...overlaps(table), ...shadowed(table), ...gaps(table), ...testProblems(table)];
}

/** Whether a table with these problems may be released. */
export const isSound = (problems: readonly TableProblem[]): boolean =>
  problems.every(({ severity }) => severity !== 'error');
