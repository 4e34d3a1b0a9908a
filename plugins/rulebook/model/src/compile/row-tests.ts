import { cellTest } from '../cells/match-cell';
import { compileCondition } from '../conditions/compile-condition';
import type { Input, Row } from '../definition/decision-table';
import type { IndexedColumn } from './index-table';
import { hasBit } from '../index/bits';

export type RowTest = (input: Input, today: string) => boolean;

/** What the index alone cannot tell about a row: wildcards, large sets, conditions. Undefined where it can. */
export function rowTest(row: Row, place: number, columns: readonly IndexedColumn[]): RowTest | undefined {
  const tests: RowTest[] = columns.flatMap(({ column, index }) => {
    const cell = row.cells[column.id];
    const isOpen = index.segments.some(({ possible }) => possible && hasBit(possible, place));
    if (!cell || !isOpen) return [];
    const fits = cellTest(cell, column);
    return [(input) => fits(input[column.id])];
  });
  if (row.when) tests.push(compileCondition(row.when));
  const [only] = tests;
  return tests.length < 2 ? only : (input, today) => tests.every((test) => test(input, today));
}
