import { coversPattern, folded } from '../cells/pattern';
import { demandsOf, handOf } from '../cells/text-in-hand';
import { unitsOf } from '../cells/range';
import type { Cell, TextCell } from '../definition/cell';
import type { InputColumn } from '../definition/column';
import type { DecisionTable } from '../definition/decision-table';
import { dayColumn, indexTable, type IndexedColumn } from '../compile/index-table';
import { bitsOf, either, hasBit, isNone, type Bits } from '../index/bits';
import type { Part, Segment } from '../index/column-index';

/** A part of a column with the rows that cover all of it. */
export interface AxisPart {
  rows: Bits;
  part: Part;
}

/** What a column can hold, for looking at a table as boxes in a room. */
export interface Axis {
  column: InputColumn;
  parts: readonly AxisPart[];
}

/** Everything that can occur in the columns of a table. */
export const axesOf = (table: DecisionTable): Axis[] =>
  indexTable(table).map(({ column, index }) => ({ column, parts: partsOf(column, index.segments) }));

function partsOf(column: InputColumn, segments: readonly Segment[]): AxisPart[] {
  const occurring = segments.filter((segment) => occurs(segment, column));
  return occurring.map(({ sure, possible, part }) => ({
    // Combinations that are not listed cannot be told apart; a gap among them is not looked for.
    rows: part.kind === 'anyMembers' && possible ? either(sure, possible) : sure,
    part,
  }));
}

function occurs({ part, sure }: Segment, column: InputColumn): boolean {
  if (part.kind === 'foreign') return false;
  if (column.id === dayColumn.id) return part.kind === 'range' && !(part.from === -Infinity && isNone(sure));
  if (part.kind === 'unknown') return column.optional === true;
  if (part.kind !== 'range' || column.type !== 'number') return true;
  const { min = -Infinity, max = Infinity } = column;
  return part.below > unitsOf(min, column) && part.from <= unitsOf(max, column);
}

/** The part of the room that one row takes up. */
export const axesOfRow = (table: DecisionTable, indexed: readonly IndexedColumn[], row: number): Axis[] =>
  indexed.map(({ column, index }) => ({
    column,
    parts:
      column.type === 'text'
        ? textParts(table, column, row, index.segments)
        : partsOf(column, index.segments).flatMap((one) => partOfRow(one, table, column, row)),
  }));

function partOfRow(one: AxisPart, { rows }: DecisionTable, column: InputColumn, row: number): AxisPart[] {
  if (!hasBit(one.rows, row)) return [];
  if (one.part.kind !== 'anyMembers') return [one];
  const own = JSON.stringify(rows[row]!.cells[column.id]);
  const covers = (cell: Cell | undefined) => !cell || JSON.stringify(cell) === own;
  return [{ ...one, rows: bitsOf(rows.length, (other) => covers(rows[other]!.cells[column.id])) }];
}

function textParts(
  { rows }: DecisionTable,
  column: InputColumn,
  row: number,
  segments: readonly Segment[],
): AxisPart[] {
  const all = partsOf(column, segments);
  const cell = rows[row]!.cells[column.id];
  // What fits no written-out text fits the fewest rows; the others need not be looked at.
  if (!cell) return all.filter(({ part }) => part.kind !== 'text');
  if ('empty' in cell) return all.filter(({ part }) => part.kind === 'unknown');
  const covering = coveringRows(rows, column);
  return (cell as TextCell).like.map((pattern) => ({
    rows: covering(folded(pattern)),
    part: { kind: 'text', value: pattern },
  }));
}

type Rows = DecisionTable['rows'];
const prepared = new WeakMap<Rows, Map<string, (pattern: string) => Bits>>();

/** Which rows of a column cover a pattern; made ready once, because every pattern is compared with every other. */
function coveringRows(rows: Rows, { id }: InputColumn): (pattern: string) => Bits {
  const columns = prepared.get(rows) ?? new Map<string, (pattern: string) => Bits>();
  prepared.set(rows, columns);
  const known = columns.get(id) ?? coversOf(rows.map(({ cells }) => cells[id]));
  columns.set(id, known);
  return known;
}

function coversOf(cells: readonly (Cell | undefined)[]): (pattern: string) => Bits {
  const inHand = handOf();
  const outer = cells.map((cell) => (cell && 'like' in cell ? (cell as TextCell).like : []).map(folded));
  const demanded = outer.map((patterns) => patterns.map(demandsOf));
  return (inner) => {
    // What an outer pattern demands must stand in the inner one.
    const text = inHand(inner);
    const covers = (row: number): boolean =>
      outer[row]!.some((one, place) => text.mayFit(demanded[row]![place]!) && coversPattern(one, inner));
    return bitsOf(cells.length, (row) => !cells[row] || covers(row));
  };
}
