import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableInHand, type Answer, type Question, type TableInHand } from '@kassenwerk/rulebook';
import { compileTable, type DecisionTable } from '@kassenwerk/rulebook/model';

/** A table as this plugin ships it, and what a test changes. */
export function shippedTable(
  key: string,
  change: (table: DecisionTable) => DecisionTable = (same) => same,
): TableInHand & { ask(question: Question): Answer } {
  const path = join(__dirname, '../../../config/tables', `${key}.json`);
  const table = JSON.parse(readFileSync(path, 'utf8')) as DecisionTable;
  const inHand = tableInHand(compileTable(change(table), 1), 1);
  return { ...inHand, ask: ({ input, at }) => inHand.answer(input, at) };
}
