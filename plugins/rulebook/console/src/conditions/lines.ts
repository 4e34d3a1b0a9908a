import type { Condition, InputColumn, Operand, Scalar } from '@kassenwerk/rulebook/model';

type Comparison = Exclude<Condition['op'], 'all' | 'any' | 'not' | 'answered'>;
export type LineOp = Comparison | 'answered' | 'unanswered';

/** What is looked at: the value of a column, or the years or days from a day until the decision. */
export type SubjectKind = 'value' | 'years' | 'days';

/** One demand as people put it together: „Jahre seit Geburt · mindestens · 18“. */
export interface Line {
  kind: SubjectKind;
  column: string;
  op: LineOp;
  /** A fixed value; unless it is compared with another column or the day of the decision. */
  value?: Scalar | undefined;
  against?: string | undefined;
}

export interface Lines {
  junction: 'all' | 'any';
  lines: readonly Line[];
}

/** Stands for the day of the decision; `#` stands in no id. */
export const today = '#today';

export function conditionOf({ junction, lines }: Lines): Condition | undefined {
  const args = lines.map(conditionOfLine);
  return args.length < 2 ? args[0] : { op: junction, args };
}

function conditionOfLine({ kind, column, op, value, against }: Line): Condition {
  const subject: Operand =
    kind === 'value'
      ? { input: column }
      : { op: kind === 'years' ? 'yearsBetween' : 'daysBetween', args: [{ input: column }, { fact: 'today' }] };
  if (op === 'answered') return { op, args: [subject] };
  if (op === 'unanswered') return { op: 'not', args: [{ op: 'answered', args: [subject] }] };
  const other: Operand =
    against === undefined ? { value: value ?? '' } : against === today ? { fact: 'today' } : { input: against };
  return { op, args: [subject, other] };
}

/** A condition as lines; undefined where it says more than they can, such as brackets inside brackets. */
export function linesOf(condition: Condition | undefined): Lines | undefined {
  if (!condition) return { junction: 'all', lines: [] };
  const isJunction = condition.op === 'all' || condition.op === 'any';
  const lines = (isJunction ? condition.args : [condition]).map(lineOf);
  if (!lines.every((line) => line !== undefined)) return undefined;
  return { junction: isJunction ? condition.op : 'all', lines };
}

function lineOf(condition: Condition): Line | undefined {
  switch (condition.op) {
    case 'all':
    case 'any':
      return undefined;
    case 'not': {
      const [inner] = condition.args;
      const line = inner.op === 'answered' ? lineOf(inner) : undefined;
      return line && { ...line, op: 'unanswered' };
    }
    case 'answered': {
      const subject = subjectOf(condition.args[0]);
      return subject && { ...subject, op: 'answered' };
    }
    default: {
      const subject = subjectOf(condition.args[0]);
      const other = otherOf(condition.args[1]);
      return subject && other && { ...subject, op: condition.op, ...other };
    }
  }
}

function subjectOf(operand: Operand): Pick<Line, 'kind' | 'column'> | undefined {
  if ('input' in operand) return { kind: 'value', column: operand.input };
  if (!('op' in operand) || (operand.op !== 'yearsBetween' && operand.op !== 'daysBetween')) return undefined;
  const [from, to] = operand.args;
  if (!('input' in from) || !('fact' in to)) return undefined;
  return { kind: operand.op === 'yearsBetween' ? 'years' : 'days', column: from.input };
}

function otherOf(operand: Operand): Pick<Line, 'value' | 'against'> | undefined {
  if ('value' in operand) return { value: operand.value };
  if ('fact' in operand) return { against: today };
  return 'input' in operand ? { against: operand.input } : undefined;
}

const ordered: readonly LineOp[] = ['equals', 'differs', 'less', 'atMost', 'greater', 'atLeast'];
const alike: readonly LineOp[] = ['equals', 'differs'];

/** Columns that conditions can ask; one of several values cannot be compared. */
export const comparable = (columns: readonly InputColumn[]): InputColumn[] =>
  columns.filter(({ type }) => type !== 'set');

/** What the subject is compared as: a span of days or years is a number. */
export function comparedColumn({ kind, column }: Line, columns: readonly InputColumn[]): InputColumn {
  const found = columns.find(({ id }) => id === column);
  if (kind === 'value' && found) return found;
  return { id: column, label: found?.label ?? { de: column, en: column }, type: 'number' };
}

export const opsOf = ({ type }: InputColumn): readonly LineOp[] => [
  ...(type === 'number' || type === 'date' ? ordered : alike),
  'answered',
  'unanswered',
];

/** A line that asks of a column for the first time. */
export const newLine = (column: InputColumn, kind: SubjectKind = 'value'): Line => ({
  kind,
  column: column.id,
  op: kind === 'value' && column.type !== 'number' ? 'equals' : 'atLeast',
});

/** Whether nothing is missing in a line. */
export const isWhole = ({ op, value, against }: Line): boolean =>
  op === 'answered' || op === 'unanswered' || against !== undefined || (value !== undefined && value !== '');
