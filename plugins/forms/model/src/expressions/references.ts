import type { Compute, Level } from '../compile/compiled';
import { facts, type FactReference, type Operation, type Reference } from '../definition/expression';
import type { Row } from '../evaluate/row';
import { nothing, type ExpressionPlace, type Typed } from './expression-types';

/** How many rows up the other level lies; undefined when it is in another repetition. */
export function stepsUp(from: Level, to: Level): number | undefined {
  let steps = 0;
  for (let level: Level | undefined = from; level; level = level.parent, steps++) if (level === to) return steps;
  return undefined;
}

export function rowAbove(row: Row, steps: number): Row {
  let above = row;
  for (let step = 0; step < steps; step++) above = above.parent!;
  return above;
}

interface Found {
  read(row: Row): unknown;
  target: NonNullable<Typed['field']>;
}

function findField(reference: Reference, place: ExpressionPlace): Found | undefined {
  const target = place.fields.get(reference.field);
  if (!target) {
    place.report('KW_FORM_REFERENCE_UNKNOWN', { target: reference.field });
    return undefined;
  }
  place.needs(reference.field);
  const steps = stepsUp(place.level, target.level);
  if (steps === undefined) {
    place.report('KW_FORM_REFERENCE_ELSEWHERE', { target: reference.field });
    return undefined;
  }
  const { slot } = target;
  return { target, read: (row) => rowAbove(row, steps).values[slot] };
}

export function compileReference(reference: Reference, place: ExpressionPlace): Typed {
  const found = findField(reference, place);
  if (!found) return nothing;
  const { read, target } = found;
  const { yields, type } = target;
  const { part } = reference;
  const valueType = typeof yields === 'string' ? (part ? 'nothing' : yields) : yields[part ?? ''];
  if (valueType === undefined || valueType === 'nothing') {
    place.report('KW_FORM_REFERENCE_PART', { target: reference.field, part: part ?? '' });
    return nothing;
  }
  const { scalar } = type;
  const compute: Compute = (row) => {
    const value = read(row);
    return value === undefined || !scalar ? (value as ReturnType<Compute>) : scalar(value, part);
  };
  return { type: valueType, compute, ...(part ? {} : { field: target }) };
}

export function compileFact({ fact }: FactReference, place: ExpressionPlace): Typed {
  const type = facts[fact];
  if (type) return { type, compute: (_row, values) => values[fact] };
  place.report('KW_FORM_REFERENCE_UNKNOWN', { target: fact });
  return nothing;
}

/** Works for every kind of field, also for those that conditions cannot look into. */
export function compileAnswered({ args }: Operation, place: ExpressionPlace): Typed {
  const [reference] = args;
  if (args.length !== 1 || !reference || !('field' in reference)) {
    place.report('KW_FORM_ARGUMENTS', { op: 'answered' });
    return nothing;
  }
  const read = findField(reference, place)?.read;
  return { type: 'yesNo', compute: (row) => read?.(row) !== undefined };
}
