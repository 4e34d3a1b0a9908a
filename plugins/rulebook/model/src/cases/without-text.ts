import { fitsPattern, folded } from '../cells/pattern';
import type { DecisionTable, Input, Scalar } from '../definition/decision-table';

type Value = Input[string];

/**
 * An input that can be kept as an example for ever: of what people wrote, only the words that the table itself looks for stay. So the
 * same patterns fit, and nothing else of the text is left.
 */
export function withoutText(definition: Pick<DecisionTable, 'inputs' | 'rows'>, input: Input): Input {
  return Object.fromEntries(
    definition.inputs.flatMap(({ id, type }): [string, Value][] => {
      const value = input[id];
      if (value === undefined || value === null) return [];
      if (type !== 'text') return [[id, value]];
      const words = wordsFound(definition.rows, id, String(value satisfies Scalar | readonly string[]));
      return words ? [[id, words]] : [];
    }),
  );
}

function wordsFound(rows: DecisionTable['rows'], column: string, text: string): string {
  const patterns = rows.flatMap(({ cells }) => {
    const cell = cells[column];
    return cell && 'like' in cell ? cell.like : [];
  });
  const fitting = patterns.filter((pattern) => fitsPattern(folded(pattern), folded(text)));
  return [...new Set(fitting.map(bare))].filter(Boolean).join(' ');
}

/** A wildcard stands for what somebody wrote. */
const bare = (pattern: string): string => pattern.replace(/[*?]+/g, ' ').trim();
