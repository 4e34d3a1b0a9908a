import { facts, type Expression, type Field, type ValueType } from '@kassenwerk/forms/model';
import type { FactName } from '@kassenwerk/forms/model';
import { partsOf } from '../editing';
import { isMoney, scopeInside, type Scope } from './scope';

/** What can stand on the left of a comparison, as one word for a drop-down list. */
export type SubjectKind = 'answer' | 'age' | 'anyEntry' | 'count' | 'sum' | 'fact';

export interface Subject {
  /** Stable and unique: `answer lastName`, `sum children income`. */
  key: string;
  kind: SubjectKind;
  type: ValueType | 'nothing';
  expression: Expression;
  field?: Field;
  part?: string;
  group?: string;
  fact?: FactName;
}

/** Everything that can be asked from a place of the form. */
export function subjectsIn(scope: Scope): Subject[] {
  const answers = scope.sources.map(({ field, part, type }): Subject => {
    const expression = { field: field.id, ...(part ? { part } : {}) };
    return { key: keyOf(expression)!, kind: 'answer', type, expression, field, ...(part ? { part } : {}) };
  });
  const ages = answers.filter(({ type }) => type === 'date').map(ageOf);
  const repeated = scope.repeated.flatMap(({ id }): Subject[] => {
    const count: Expression = { op: 'count', over: id };
    return [
      { key: `anyEntry ${id}`, kind: 'anyEntry', type: 'yesNo', expression: { op: 'some', over: id }, group: id },
      { key: keyOf(count)!, kind: 'count', type: 'number', expression: count, group: id },
      ...sumsOver(scope, id),
    ];
  });
  const known = Object.entries(facts).map(([fact, type]): Subject => {
    const expression = { fact: fact as FactName };
    return { key: keyOf(expression)!, kind: 'fact', type, expression, fact: fact as FactName };
  });
  return [...answers, ...ages, ...repeated, ...known];
}

function ageOf({ expression, field }: Subject): Subject {
  const age: Expression = { op: 'yearsBetween', args: [expression, { fact: 'today' }] };
  return { key: keyOf(age)!, kind: 'age', type: 'number', expression: age, field: field! };
}

function sumsOver({ definition }: Scope, group: string): Subject[] {
  const own = scopeInside(definition, group).sources.filter(
    ({ field, type }) => type === 'number' && partsOf(definition).get(field.id)?.parent === group,
  );
  return own.map(({ field }) => {
    const expression: Expression = { op: 'sum', over: group, of: { field: field.id } };
    return { key: keyOf(expression)!, kind: 'sum', type: 'number', expression, field, group };
  });
}

/** The word for an expression that is a subject; undefined for anything more complicated. */
export function keyOf(expression: Expression): string | undefined {
  if ('field' in expression) return `answer ${expression.field}${expression.part ? ` ${expression.part}` : ''}`;
  if ('fact' in expression) return `fact ${expression.fact}`;
  if (!('op' in expression)) return undefined;
  if ('over' in expression) {
    const { op, over, where, of } = expression;
    if (op === 'some' || op === 'every') return `anyEntry ${over}`;
    if (where) return undefined;
    if (op === 'count') return `count ${over}`;
    return op === 'sum' && of && 'field' in of ? `sum ${over} ${of.field}` : undefined;
  }
  const [from, to] = expression.args;
  const isAge = expression.op === 'yearsBetween' && from && to && 'fact' in to && to.fact === 'today';
  return isAge && 'field' in from ? `age ${from.field}` : undefined;
}

/** Amounts are typed in euros and kept in cents. */
export const isAmount = ({ kind, field }: Subject): boolean => kind !== 'age' && field !== undefined && isMoney(field);

/** Answers that can be chosen from. */
export const optionsOf = ({ field, kind }: Subject) =>
  kind === 'answer' && field && 'options' in field ? field.options : undefined;
