import type { Cell, ChoiceCell, DateCell, NumberCell, SetCell, TextCell } from '../definition/cell';
import type { InputColumn } from '../definition/column';
import type { Input } from '../definition/decision-table';
import { folded, patternTest } from './pattern';
import { demandsOf, handOf, type TextInHand } from './text-in-hand';
import { dateRange, dayUnits, numberRange, unitsOf, type Range } from './range';

export type CellTest = (value: Input[string]) => boolean;

/** What a sound cell means: the one definition that the index, the analysis and the plain scan share. */
export function cellTest(cell: Cell, column: InputColumn): CellTest {
  if ('empty' in cell) return (value) => !isKnown(value, column);
  const fits = knownTest(cell, column);
  return (value) => isKnown(value, column) && fits(value);
}

/** A value of another type than the column's counts as unknown. */
export function isKnown(value: Input[string], { type }: InputColumn): boolean {
  if (type === 'set') return Array.isArray(value);
  if (type === 'number') return typeof value === 'number' && !Number.isNaN(value);
  if (type === 'yesNo') return typeof value === 'boolean';
  return typeof value === 'string' && (type !== 'date' || !Number.isNaN(dayUnits(value)));
}

function knownTest(cell: Cell, column: InputColumn): CellTest {
  switch (column.type) {
    case 'choice':
      return choiceTest(cell as ChoiceCell);
    case 'set':
      return setTest(cell as SetCell);
    case 'text':
      return textTest(cell as TextCell, column);
    case 'number':
      return inRange(numberRange(cell as NumberCell, column), (value) => unitsOf(value, column));
    case 'date':
      return inRange(dateRange(cell as DateCell), dayUnits);
    case 'yesNo':
      return (value) => value === (cell as { is: boolean }).is;
  }
}

function choiceTest(cell: ChoiceCell): CellTest {
  if ('in' in cell) return oneOf(cell.in);
  const refused = oneOf(cell.notIn);
  return (value) => !refused(value);
}

function oneOf(values: readonly string[]): CellTest {
  const wanted = new Set<unknown>(values);
  return (value) => wanted.has(value);
}

const inRange =
  ({ from, below }: Range, units: (value: unknown) => number): CellTest =>
  (value) => {
    const found = units(value);
    return found >= from && found < below;
  };

const hands = new WeakMap<InputColumn, (text: string) => TextInHand>();

function handOfColumn(column: InputColumn): (text: string) => TextInHand {
  const known = hands.get(column) ?? handOf();
  hands.set(column, known);
  return known;
}

function textTest({ like }: TextCell, column: InputColumn): CellTest {
  const inHand = handOfColumn(column);
  const patterns = like.map((pattern) => ({
    demanded: demandsOf(folded(pattern)),
    fits: patternTest(folded(pattern)),
  }));
  return (value) => {
    const text = inHand(value as string);
    return patterns.some(({ demanded, fits }) => text.mayFit(demanded) && fits(text.folded));
  };
}

export function setTest(cell: SetCell): CellTest {
  if ('hasAll' in cell) return (value) => cell.hasAll.every((one) => (value as readonly string[]).includes(one));
  const wanted = 'hasAny' in cell ? cell.hasAny : cell.hasNone;
  const isWanted = 'hasAny' in cell;
  return (value) => wanted.some((one) => (value as readonly string[]).includes(one)) === isWanted;
}
