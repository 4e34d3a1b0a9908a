import type { Expression, Scalar } from '@kassenwerk/forms/model';
import { keyOf, optionsOf, type Subject } from './subjects';

/** How an answer is asked for; `missing` is "not answered", `some` and `every` look at the entries of a repeated group. */
export const comparisons = [
  'equals',
  'differs',
  'in',
  'less',
  'atMost',
  'greater',
  'atLeast',
  'answered',
  'missing',
  'some',
  'every',
] as const;
export type Comparison = (typeof comparisons)[number];

/** One line of the condition builder. */
export interface Line {
  subject: Expression;
  comparison: Comparison;
  /** What it is compared with; `values` for one of several. */
  other?: Expression;
  values?: readonly Scalar[];
  /** What each entry is asked. */
  where?: Expression;
}

const two = ['equals', 'differs', 'less', 'atMost', 'greater', 'atLeast'] as const;
const isTwo = (op: string): op is (typeof two)[number] => (two as readonly string[]).includes(op);

/** Reads a line; undefined for what people cannot click together here. */
export function lineOf(expression: Expression): Line | undefined {
  if (!('op' in expression)) return undefined;
  const subject = 'over' in expression ? undefined : expression.args[0];
  if ('over' in expression) {
    const { op, where } = expression;
    return op === 'some' || op === 'every'
      ? { subject: expression, comparison: op, ...(where ? { where } : {}) }
      : undefined;
  }
  if (!subject) return undefined;
  if (expression.op === 'not')
    return 'op' in subject && subject.op === 'answered' && 'args' in subject
      ? { subject: subject.args[0]!, comparison: 'missing' }
      : undefined;
  if (keyOf(subject) === undefined) return undefined;
  if (expression.op === 'in') return { subject, comparison: 'in', values: expression.values };
  if (expression.op === 'answered') return { subject, comparison: 'answered' };
  const [, other] = expression.args;
  return isTwo(expression.op) && other && isSimple(other) ? { subject, comparison: expression.op, other } : undefined;
}

const isSimple = (expression: Expression): boolean => 'value' in expression || keyOf(expression) !== undefined;

export function expressionOf({ subject, comparison, other, values, where }: Line): Expression {
  if (comparison === 'answered') return { op: 'answered', args: [subject] };
  if (comparison === 'missing') return { op: 'not', args: [{ op: 'answered', args: [subject] }] };
  if (comparison === 'in') return { op: 'in', args: [subject], values: values ?? [] };
  if (comparison === 'some' || comparison === 'every') {
    const over = 'over' in subject ? subject.over : '';
    return { op: comparison, over, ...(where ? { where } : {}) };
  }
  return { op: comparison, args: [subject, other ?? { value: '' }] };
}

/** Which comparisons make sense for a subject. */
export function comparisonsFor(subject: Subject): readonly Comparison[] {
  const { kind, type } = subject;
  if (kind === 'anyEntry') return ['some', 'every'];
  const asked: Comparison[] = kind === 'answer' ? ['answered', 'missing'] : [];
  if (type === 'nothing') return asked;
  if (type === 'list') return ['in', ...asked];
  if (type === 'yesNo') return ['equals', ...asked];
  if (type === 'text') return ['equals', 'differs', ...(optionsOf(subject) ? (['in'] as const) : []), ...asked];
  return ['equals', 'differs', 'less', 'atMost', 'greater', 'atLeast', ...asked];
}

/** A line that is complete from the start, so that a condition never stands half made. */
export function firstLine(subject: Subject): Line {
  const [comparison = 'answered'] = comparisonsFor(subject);
  return completed({ subject: subject.expression, comparison }, subject);
}

/** Fills in what the comparison needs and takes away what it does not. */
export function completed(line: Line, subject: Subject): Line {
  const { comparison, values, other, where } = line;
  const base = { subject: subject.expression, comparison };
  if (comparison === 'in') return { ...base, values: values?.length ? values : [optionsOf(subject)?.[0]?.value ?? ''] };
  if (comparison === 'some' || comparison === 'every') return { ...base, ...(where ? { where } : {}) };
  if (comparison === 'answered' || comparison === 'missing') return base;
  return { ...base, other: other ?? { value: firstValue(subject) } };
}

/** What a comparison begins with. */
export function firstValue(subject: Subject): Scalar {
  if (subject.type === 'yesNo') return true;
  if (subject.type === 'number') return 0;
  return optionsOf(subject)?.[0]?.value ?? '';
}
