import { setTest } from '../cells/match-cell';
import type { SetCell, EmptyCell } from '../definition/cell';
import { bitsOf } from './bits';
import type { ColumnIndex, Segment } from './column-index';

/** With more values than that in the cells of a column their combinations are not listed but tried. */
const mostListed = 7;

type Cells = readonly (SetCell | EmptyCell | undefined)[];

/** Every combination of the values that some cell names has a segment; values that no cell names make no difference. */
export function indexMembers(cells: Cells, unknown: Segment): ColumnIndex {
  const named = [...new Set(cells.flatMap(namedIn))];
  const tests = cells.map((cell) => cell && ('empty' in cell ? never : setTest(cell)));
  if (named.length > mostListed) return tried(cells, unknown);
  const segments: Segment[] = Array.from({ length: 2 ** named.length }, (_, mask) => {
    const values = named.filter((_one, index) => mask & (1 << index));
    return { sure: bitsOf(tests.length, (row) => tests[row]?.(values) ?? true), part: { kind: 'members', values } };
  });
  const last = segments.push(unknown) - 1;
  const masks = new Map<unknown, number>(named.map((value, index) => [value, 1 << index]));
  return {
    segments,
    find(value) {
      if (!Array.isArray(value)) return last;
      let mask = 0;
      for (const one of value) mask |= masks.get(one) ?? 0;
      return mask;
    },
  };
}

function tried(cells: Cells, unknown: Segment): ColumnIndex {
  const sure = bitsOf(cells.length, (row) => !cells[row]);
  const possible = bitsOf(cells.length, (row) => Boolean(cells[row] && !('empty' in cells[row])));
  return {
    segments: [{ sure, possible, part: { kind: 'anyMembers' } }, unknown],
    find: (value) => (Array.isArray(value) ? 0 : 1),
  };
}

function namedIn(cell: SetCell | EmptyCell | undefined): readonly string[] {
  if (!cell || 'empty' in cell) return [];
  return 'hasAny' in cell ? cell.hasAny : 'hasAll' in cell ? cell.hasAll : cell.hasNone;
}

const never = () => false;
