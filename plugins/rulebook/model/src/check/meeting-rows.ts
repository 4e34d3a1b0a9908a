import { folded, patternsMeet } from '../cells/pattern';
import { dateRange, numberRange, type Range } from '../cells/range';
import type { Cell, ChoiceCell, DateCell, NumberCell, SetCell, TextCell } from '../definition/cell';
import { optionsOf, type InputColumn } from '../definition/column';
import type { DecisionTable } from '../definition/decision-table';

type Meet = (one: number, other: number) => boolean;

/** Whether some input fits both rows, apart from their conditions. */
export function meetingRows({ inputs, rows }: DecisionTable): Meet {
  const tests = inputs.map((column) =>
    meetIn(
      column,
      rows.map(({ cells }) => cells[column.id]),
    ),
  );
  const days = rows.map(({ validFrom, validTo }) => dateRange({ from: validFrom, to: validTo }));
  tests.push((one, other) => rangesMeet(days[one]!, days[other]!));
  return (one, other) => tests.every((test) => test(one, other));
}

function meetIn(column: InputColumn, cells: readonly (Cell | undefined)[]): Meet {
  const known = knownMeet(column, cells);
  return (one, other) => {
    const [cell, otherCell] = [cells[one], cells[other]];
    if (!cell || !otherCell) return true;
    if ('empty' in cell || 'empty' in otherCell) return 'empty' in cell && 'empty' in otherCell;
    return known(one, other);
  };
}

function knownMeet(column: InputColumn, cells: readonly (Cell | undefined)[]): Meet {
  switch (column.type) {
    case 'choice':
      return meetBy(cells, (cell) => allowed(cell as ChoiceCell, column), setsMeet);
    case 'yesNo':
      return meetBy(cells, (cell) => (cell as { is: boolean }).is, Object.is);
    case 'number':
      return meetBy(cells, (cell) => numberRange(cell as NumberCell, column), rangesMeet);
    case 'date':
      return meetBy(cells, (cell) => dateRange(cell as DateCell), rangesMeet);
    case 'text':
      return meetBy(cells, (cell) => (cell as TextCell).like.map(folded), textsMeet);
    case 'set':
      return meetBy(cells, (cell) => cell as SetCell, memberCellsMeet);
  }
}

/** Prepares each cell once, because every row is compared with every other. */
function meetBy<T>(
  cells: readonly (Cell | undefined)[],
  prepare: (cell: Cell) => T,
  meet: (one: T, other: T) => boolean,
): Meet {
  const prepared = cells.map((cell) => (cell && !('empty' in cell) ? prepare(cell) : undefined));
  return (one, other) => meet(prepared[one]!, prepared[other]!);
}

const allowed = (cell: ChoiceCell, column: InputColumn): ReadonlySet<string> =>
  new Set(
    'in' in cell ? cell.in : optionsOf(column).flatMap(({ value }) => (cell.notIn.includes(value) ? [] : [value])),
  );

const setsMeet = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some((value) => other.has(value));

const rangesMeet = (one: Range, other: Range): boolean =>
  Math.max(one.from, other.from) < Math.min(one.below, other.below);

const textsMeet = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((pattern) => other.some((otherPattern) => patternsMeet(pattern, otherPattern)));

function memberCellsMeet(one: SetCell, other: SetCell): boolean {
  if ('hasNone' in one) return 'hasNone' in other || allowsNone(other, one.hasNone);
  return !('hasNone' in other) || allowsNone(one, other.hasNone);
}

function allowsNone(cell: SetCell, refused: readonly string[]): boolean {
  if ('hasAll' in cell) return !cell.hasAll.some((value) => refused.includes(value));
  return 'hasAny' in cell && cell.hasAny.some((value) => !refused.includes(value));
}
