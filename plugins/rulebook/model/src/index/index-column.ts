import { cellTest } from '../cells/match-cell';
import { fitsPattern, folded, hasWildcard } from '../cells/pattern';
import { dateRange, dayUnits, numberRange, unitsOf, type Range } from '../cells/range';
import type { Cell, DateCell, EmptyCell, NumberCell, SetCell, TextCell } from '../definition/cell';
import { optionsOf, type InputColumn } from '../definition/column';
import type { Input } from '../definition/decision-table';
import { bitsOf, hasBit, type Bits } from './bits';
import type { ColumnIndex, Segment } from './column-index';
import { indexRanges } from './index-ranges';
import { indexMembers } from './index-members';

type Cells = readonly (Cell | undefined)[];

/** Divides what a column can hold so that a value leads to its rows without a look at each of them. */
export function indexColumn(column: InputColumn, cells: Cells): ColumnIndex {
  const hitBy = rowsHit(column, cells);
  const unknown: Segment = { sure: hitBy(undefined), part: { kind: 'unknown' } };
  switch (column.type) {
    case 'choice':
      return indexChoice(column, unknown, hitBy);
    case 'yesNo':
      return indexYesNo(unknown, hitBy);
    case 'text':
      return indexText(cells, unknown);
    case 'set':
      return indexMembers(cells as readonly (SetCell | EmptyCell | undefined)[], unknown);
    default:
      return indexRanges(rangesOf(column, cells), unknown, unitsIn(column));
  }
}

type HitBy = (value: Input[string]) => Bits;

function rowsHit(column: InputColumn, cells: Cells): HitBy {
  const tests = cells.map((cell) => cell && cellTest(cell, column));
  return (value) => bitsOf(tests.length, (row) => tests[row]?.(value) ?? true);
}

function indexChoice(column: InputColumn, unknown: Segment, hitBy: HitBy): ColumnIndex {
  // No code is empty, so the empty one stands for all that the list does not have.
  const segments: Segment[] = [unknown, { sure: hitBy(''), part: { kind: 'foreign' } }];
  const places = new Map<unknown, number>();
  for (const { value } of optionsOf(column)) {
    places.set(value, segments.length);
    segments.push({ sure: hitBy(value), part: { kind: 'option', value } });
  }
  return { segments, find: (value) => places.get(value) ?? (typeof value === 'string' ? 1 : 0) };
}

function indexYesNo(unknown: Segment, hitBy: HitBy): ColumnIndex {
  const known = [true, false].map((value): Segment => ({ sure: hitBy(value), part: { kind: 'yesNo', value } }));
  const segments = [unknown, ...known];
  return { segments, find: (value) => (value === true ? 1 : value === false ? 2 : 0) };
}

/** Texts that are written out have a segment of their own; what fits by a wildcard alone is tried. */
function indexText(cells: Cells, unknown: Segment): ColumnIndex {
  const patterns = cells.map((cell) => (cell && 'like' in cell ? (cell as TextCell).like.map(folded) : undefined));
  const isSure = (row: number) => !cells[row] || patterns[row]?.includes('*') === true;
  const sure = bitsOf(cells.length, isSure);
  const possible = bitsOf(cells.length, (row) => !isSure(row) && patterns[row]?.some(hasWildcard) === true);
  const segments: Segment[] = [unknown, { sure, possible, part: { kind: 'otherText' } }];
  const places = new Map<string, number>();
  for (const value of new Set(patterns.flatMap((of) => of?.filter((one) => !hasWildcard(one)) ?? []))) {
    places.set(value, segments.length);
    const hit = bitsOf(
      cells.length,
      (row) => hasBit(sure, row) || (patterns[row]?.some((one) => fitsPattern(one, value)) ?? false),
    );
    segments.push({ sure: hit, part: { kind: 'text', value } });
  }
  return { segments, find: (value) => (typeof value === 'string' ? (places.get(folded(value)) ?? 1) : 0) };
}

function rangesOf(column: InputColumn, cells: Cells): (Range | 'all' | 'none')[] {
  return cells.map((cell) => {
    if (!cell) return 'all';
    if ('empty' in cell) return 'none';
    return column.type === 'number' ? numberRange(cell as NumberCell, column) : dateRange(cell as DateCell);
  });
}

const unitsIn = (column: InputColumn): ((value: unknown) => number) =>
  column.type === 'number' ? (value) => unitsOf(value, column) : dayUnits;
