import type { DecisionTable } from '../definition/decision-table';
import { meetingRows } from './meeting-rows';
import { problem, warning, type TableProblem } from './problems';

const mostReported = 50;

/** Pairs of rows of a `unique` table that hit at the same time; where a condition stands between them nobody can say for sure. */
export function overlaps(table: DecisionTable): TableProblem[] {
  if (table.hitPolicy !== 'unique') return [];
  const { rows } = table;
  const meet = meetingRows(table);
  const found: TableProblem[] = [];
  for (let one = 0; one < rows.length; one += 1) {
    for (let other = one + 1; other < rows.length; other += 1) {
      if (!meet(one, other)) continue;
      const values = { other: other + 1 };
      const isSure = !rows[one]!.when && !rows[other]!.when;
      found.push(
        isSure
          ? problem('KW_RULES_OVERLAP', { rows: [one, other] }, values)
          : warning('KW_RULES_OVERLAP_POSSIBLE', { rows: [one, other] }, values),
      );
      if (found.length >= mostReported) return found;
    }
  }
  return found;
}
