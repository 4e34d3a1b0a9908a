import { isCivilDate } from '@kassenwerk/kernel/domain';
import { numberRange } from '../cells/range';
import type { Cell, DateCell, NumberCell } from '../definition/cell';
import { optionsOf, type InputColumn } from '../definition/column';
import { columnTypeWords } from '../review/column-words';
import { problem, type TableProblem } from './problems';

/** What is wrong with one cell; a cell without problems can be compiled. */
export function wrongCell(cell: Cell, column: InputColumn, row: number): TableProblem[] {
  const place = { rows: [row], column: column.id };
  const names = { column: column.label };
  if ('empty' in cell) return column.optional ? [] : [problem('KW_RULES_CELL_IMPOSSIBLE', place, names)];
  if (!hasShape(cell, column)) {
    return [problem('KW_RULES_CELL_TYPE', place, { ...names, expected: columnTypeWords[column.type] })];
  }
  const unknown = valuesIn(cell, column).filter((value) => !optionsOf(column).some((one) => one.value === value));
  if (unknown.length > 0) {
    return unknown.map((value) => problem('KW_RULES_VALUE_UNKNOWN', place, { ...names, value }));
  }
  return isImpossible(cell, column) ? [problem('KW_RULES_CELL_IMPOSSIBLE', place, names)] : [];
}

function hasShape(cell: Cell, { type }: InputColumn): boolean {
  const names = Object.keys(cell).filter((name) => cell[name as keyof Cell] !== undefined);
  if (type === 'number') return isRange(cell, names, ['from', 'above', 'to', 'below'], Number.isFinite);
  if (type === 'date') return isRange(cell, names, ['from', 'to'], isCivilDate);
  return names.length === 1 && ownNames[type]?.includes(names[0]!) === true;
}

const ownNames: Partial<Record<InputColumn['type'], readonly string[]>> = {
  choice: ['in', 'notIn'],
  set: ['hasAny', 'hasAll', 'hasNone'],
  yesNo: ['is'],
  text: ['like'],
};

const isRange = (cell: object, names: string[], allowed: string[], isValue: (value: unknown) => boolean): boolean =>
  names.every((name) => allowed.includes(name) && isValue(cell[name as never]));

function valuesIn(cell: Cell, { type }: InputColumn): readonly string[] {
  if (type !== 'choice' && type !== 'set') return [];
  return Object.values(cell as Record<string, readonly string[]>)[0] ?? [];
}

function isImpossible(cell: Cell, column: InputColumn): boolean {
  if (column.type === 'number') {
    const { from, below } = numberRange(cell as NumberCell, column);
    return from >= below || hasTwoEnds(cell as NumberCell);
  }
  if (column.type === 'date') {
    const { from, to } = cell as DateCell;
    return from !== undefined && to !== undefined && to < from;
  }
  if ('in' in cell) return cell.in.length === 0;
  if ('notIn' in cell) return optionsOf(column).every(({ value }) => cell.notIn.includes(value));
  if ('hasAny' in cell) return cell.hasAny.length === 0;
  return 'like' in cell && cell.like.length === 0;
}

const hasTwoEnds = ({ from, above, to, below }: NumberCell): boolean =>
  (from !== undefined && above !== undefined) || (to !== undefined && below !== undefined);
