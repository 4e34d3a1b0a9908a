import { bitsOf } from '../index/bits';
import type { DecisionTable } from '../definition/decision-table';
import { boxInWords } from '../review/part-words';
import { axesOf } from './axes';
import { warning, type TableProblem } from './problems';
import { uncovered } from './uncovered';

const mostReported = 20;
const mostSteps = 50_000;

/** What no row answers, where the table does not say what holds otherwise. Rows with a condition cover nothing for sure. */
export function gaps(table: DecisionTable): TableProblem[] {
  // Collecting nothing is an answer.
  if (table.otherwise || table.hitPolicy === 'collect' || table.rows.length === 0) return [];
  const search = { most: mostReported, steps: mostSteps };
  const sure = bitsOf(table.rows.length, (row) => !table.rows[row]!.when);
  const found = uncovered(axesOf(table), sure, search).map((box) =>
    warning('KW_RULES_GAP', {}, { gap: boxInWords(box) }),
  );
  return search.steps > 0 ? found : [...found, warning('KW_RULES_GAPS_NOT_SOUGHT', {})];
}
