import { problem, type TableProblem } from '../check/problems';
import { reviewTable } from '../check/review-table';
import type { DecisionTable } from '../definition/decision-table';
import { tableSchema } from './table-schema';

export interface CheckResult {
  /** There when the shape is right. */
  definition?: DecisionTable;
  problems: TableProblem[];
}

const mostReported = 50;

/**
 * From JSON that somebody sent or imported to a table: first the shape, then everything else. What belongs to no shape is refused, so
 * that nothing is stored that nobody has looked at.
 */
export function checkTable(given: unknown): CheckResult {
  const parsed = tableSchema.safeParse(given);
  if (parsed.success) return { definition: parsed.data, problems: reviewTable(parsed.data) };
  return {
    problems: parsed.error.issues.slice(0, mostReported).map(({ path, message }) => {
      const place = path.map((step) => `/${String(step)}`).join('') || '/';
      return problem('KW_RULES_SHAPE', rowIn(path), { place, problem: message });
    }),
  };
}

const rowIn = ([first, second]: readonly PropertyKey[]) =>
  first === 'rows' && typeof second === 'number' ? { rows: [second] } : {};
