import type { Compute, FactValues, Level, Section } from '../compile/compiled';
import type { Aggregate } from '../definition/expression';
import type { Row } from '../evaluate/row';
import { expectType, nothing, type ExpressionPlace, type Typed } from './expression-types';
import { rowAbove, stepsUp } from './references';

type CompileInner = (expression: NonNullable<Aggregate['of']>, place: ExpressionPlace) => Typed;

const givesCondition = new Set<Aggregate['op']>(['some', 'every']);
const needsOf = new Set<Aggregate['op']>(['sum', 'smallest', 'largest']);

export function compileAggregate(aggregate: Aggregate, place: ExpressionPlace, compileInner: CompileInner): Typed {
  const { op, over, where, of } = aggregate;
  const section = place.sections.get(over);
  if (!section?.inner) {
    place.report('KW_FORM_REFERENCE_UNKNOWN', { target: over });
    return nothing;
  }
  place.needs(over);
  const inside = { ...place, level: section.inner };
  const condition = where && compileInner(where, inside);
  const value = of && compileInner(of, inside);
  if (needsOf.has(op) !== Boolean(of) || (givesCondition.has(op) && !where)) {
    place.report('KW_FORM_ARGUMENTS', { op });
    return nothing;
  }
  if (condition) expectType(place, condition, 'yesNo');
  if (value) expectType(place, value, 'number');
  return {
    type: givesCondition.has(op) ? 'yesNo' : 'number',
    compute: fold(op, rowsBelow(place.level, section), condition?.compute, value?.compute),
  };
}

/** All rows of a repeated group below the nearest row that both share. */
function rowsBelow(from: Level, section: Section): (row: Row) => readonly Row[] {
  const slots = [section.slot];
  let above = section.level;
  let steps = stepsUp(from, above);
  while (steps === undefined) {
    slots.unshift(above.section!.slot);
    above = above.section!.level;
    steps = stepsUp(from, above);
  }
  const up = steps;
  return (row) =>
    slots.reduce<readonly Row[]>((rows, slot) => rows.flatMap((one) => one.children[slot] ?? []), [rowAbove(row, up)]);
}

type RowsOf = (row: Row) => readonly Row[];

function fold(op: Aggregate['op'], rowsOf: RowsOf, where: Compute | undefined, of: Compute | undefined): Compute {
  const holds = (row: Row, facts: FactValues) => !where || where(row, facts) === true;
  const amounts = (row: Row, facts: FactValues) =>
    rowsOf(row)
      .filter((one) => holds(one, facts))
      .map((one) => of?.(one, facts))
      .filter((one) => typeof one === 'number');
  switch (op) {
    case 'some':
      return (row, facts) => rowsOf(row).some((one) => holds(one, facts));
    case 'every':
      return (row, facts) => rowsOf(row).every((one) => holds(one, facts));
    case 'count':
      return (row, facts) => rowsOf(row).filter((one) => holds(one, facts)).length;
    case 'sum':
      return (row, facts) => amounts(row, facts).reduce((sum, one) => sum + one, 0);
    case 'smallest':
      return (row, facts) => extreme(amounts(row, facts), Math.min);
    case 'largest':
      return (row, facts) => extreme(amounts(row, facts), Math.max);
  }
}

const extreme = (values: number[], choose: (...values: number[]) => number): number | undefined =>
  values.length === 0 ? undefined : choose(...values);
