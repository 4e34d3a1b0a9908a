import { indexTable } from '../compile/index-table';
import { ranksOf } from '../compile/hit-policies';
import type { DecisionTable } from '../definition/decision-table';
import { bitsOf, rowsIn, type Bits } from '../index/bits';
import { axesOfRow } from './axes';
import { meetingRows } from './meeting-rows';
import { warning, type TableProblem } from './problems';
import { uncovered } from './uncovered';

const mostSteps = 200_000;
const mostNamed = 8;

/** Rows that never count, because rows that go before them cover all that they demand. */
export function shadowed(table: DecisionTable): TableProblem[] {
  if (table.hitPolicy === 'unique' || table.hitPolicy === 'collect') return [];
  const indexed = indexTable(table);
  const search = { most: 1, steps: mostSteps };
  const meet = meetingRows(table);
  const before = precedence(table);
  return table.rows.flatMap((_, row) => {
    const box = uncovered(axesOfRow(table, indexed, row), before(row), search);
    if (box.length > 0 || search.steps <= 0) return [];
    const others = rowsIn(before(row)).filter((other) => meet(other, row));
    const named = others.slice(0, mostNamed).map((one) => one + 1);
    const more = others.length > named.length ? ' …' : '';
    return [warning('KW_RULES_SHADOWED', { rows: [row, ...others] }, { others: named.join(', ') + more })];
  });
}

/** Which rows win against one when both hit; those with a condition do so only sometimes. */
function precedence(table: DecisionTable): (row: number) => Bits {
  const { rows, hitPolicy } = table;
  const ranks = hitPolicy === 'priority' ? ranksOf(table) : rows.map(() => 0);
  const wins = (other: number, row: number) =>
    ranks[other]! < ranks[row]! || (ranks[other] === ranks[row] && other < row);
  return (row) => bitsOf(rows.length, (other) => !rows[other]!.when && wins(other, row));
}
