import { isCivilDate } from '@kassenwerk/kernel/domain';
import type { Aggregate, Expression, Literal, Membership, Operation, ValueType } from '../definition/expression';
import { aggregateNames } from '../definition/expression';
import type { Option } from '../definition/field';
import { compileAggregate } from './aggregates';
import { expectType, fits, nothing, wordOf, type ExpressionPlace, type Typed } from './expression-types';
import { operations, type OperationRule } from './operations';
import { compileAnswered, compileFact, compileReference } from './references';

const isAggregate = (one: Operation | Membership | Aggregate): one is Aggregate =>
  (aggregateNames as readonly string[]).includes(one.op);

/** Checks an expression against the form and turns it into a closure. Problems go to `place.report`. */
export function compileExpression(expression: Expression, place: ExpressionPlace): Typed {
  if ('value' in expression) return compileLiteral(expression);
  if ('field' in expression) return compileReference(expression, place);
  if ('fact' in expression) return compileFact(expression, place);
  if (isAggregate(expression)) return compileAggregate(expression, place, compileExpression);
  if (expression.op === 'in') return compileMembership(expression, place);
  if (expression.op === 'answered') return compileAnswered(expression, place);
  return compileOperation(expression, operations[expression.op], place);
}

function compileLiteral({ value }: Literal): Typed {
  const type = typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'yesNo';
  return { type, compute: () => value, isDay: isCivilDate(value), literal: value };
}

function compileOperation(operation: Operation, rule: OperationRule, place: ExpressionPlace): Typed {
  const { op, args } = operation;
  if (args.length < rule.least || args.length > rule.most) {
    place.report('KW_FORM_ARGUMENTS', { op });
    return nothing;
  }
  const typed = args.map((one) => compileExpression(one, place));
  checkArguments(op, rule.takes, typed, place);
  if (op === 'equals' || op === 'differs') checkOptions(typed, place);
  const last = typed.at(-1)?.type;
  return {
    type: rule.gives === 'argument' ? last : rule.gives,
    compute: rule.build(typed.map(({ compute }) => compute)),
  };
}

function checkArguments(op: string, takes: OperationRule['takes'], args: Typed[], place: ExpressionPlace): void {
  if ('each' in takes) return args.forEach((one) => expectType(place, one, takes.each));
  if (!('same' in takes)) return args.forEach((one, index) => expectType(place, one, takes[index]!));
  const compared = op === 'if' ? args.slice(1) : args;
  if (op === 'if') expectType(place, args[0]!, 'yesNo');
  const types = new Set(compared.map(({ type }) => type));
  // A day that is written down is a text until it meets a date.
  const common = types.has('date') ? 'date' : compared[0]!.type;
  if (common === undefined || types.has(undefined)) return;
  const stranger = compared.find((one) => !fits(one, common));
  if (stranger) place.report('KW_FORM_TYPE', { found: wordOf(stranger.type), expected: wordOf(common) });
  else if (!takes.same.includes(common))
    place.report('KW_FORM_TYPE', { found: wordOf(common), expected: oneOf(takes.same) });
}

const oneOf = (types: readonly ValueType[]): string => types.map(wordOf).join(' / ');

function checkOptions(compared: Typed[], place: ExpressionPlace): void {
  const field = compared.find((one) => one.field)?.field;
  for (const { literal } of compared) if (field && literal !== undefined) checkOption(field.field, literal, place);
}

function checkOption(
  field: object & { id: string; options?: readonly Option[] },
  value: unknown,
  place: ExpressionPlace,
) {
  if (!field.options || field.options.some((one) => one.value === value)) return;
  place.report('KW_FORM_VALUE_UNKNOWN', { target: field.id, value: String(value) });
}

function compileMembership({ args, values }: Membership, place: ExpressionPlace): Typed {
  const [asked] = args;
  if (!asked || args.length !== 1 || values.length === 0) {
    place.report('KW_FORM_ARGUMENTS', { op: 'in' });
    return nothing;
  }
  const typed = compileExpression(asked, place);
  const expected = typed.type === 'list' ? 'text' : typed.type;
  for (const value of values) {
    if (expected) expectType(place, compileLiteral({ value }), expected);
    if (typed.field) checkOption(typed.field.field, value, place);
  }
  const wanted = new Set<unknown>(values);
  return {
    type: 'yesNo',
    compute(row, facts) {
      const value = typed.compute(row, facts);
      return Array.isArray(value) ? value.some((one) => wanted.has(one)) : wanted.has(value);
    },
  };
}
