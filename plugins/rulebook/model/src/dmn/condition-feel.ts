import type { Condition, Operand } from '../definition/condition';
import type { InputColumn } from '../definition/column';
import { literal } from './literals';

const comparisons: Readonly<Record<string, string>> = {
  equals: '=',
  differs: '!=',
  less: '<',
  atMost: '<=',
  greater: '>',
  atLeast: '>=',
};

/** An additional condition as FEEL; it stands in a column of its own, whose value is the day of the decision. */
export function conditionFeel(condition: Condition, columns: readonly InputColumn[]): string {
  switch (condition.op) {
    case 'all':
    case 'any':
      return condition.args
        .map((one) => `(${conditionFeel(one, columns)})`)
        .join(condition.op === 'all' ? ' and ' : ' or ');
    case 'not':
      return `not(${conditionFeel(condition.args[0], columns)})`;
    case 'answered':
      return `${operandFeel(condition.args[0], columns)} != null`;
    default: {
      const [one, other] = condition.args;
      const isDay = [one, other].some((each) => isDate(each, columns));
      return `${operandFeel(one, columns, isDay)} ${comparisons[condition.op]!} ${operandFeel(other, columns, isDay)}`;
    }
  }
}

const isDate = (operand: Operand, columns: readonly InputColumn[]): boolean =>
  'fact' in operand || ('input' in operand && columns.find(({ id }) => id === operand.input)?.type === 'date');

function operandFeel(operand: Operand, columns: readonly InputColumn[], isDay = false): string {
  if ('fact' in operand) return '?';
  if ('input' in operand) return operand.input;
  if ('value' in operand) return literal(operand.value, isDay && typeof operand.value === 'string');
  const [one, other] = operand.args;
  const isOfDays = operand.op === 'daysBetween' || operand.op === 'yearsBetween';
  const [first, second] = [one, other].map((each) => operandFeel(each, columns, isOfDays));
  switch (operand.op) {
    case 'add':
      return `(${first} + ${second})`;
    case 'subtract':
      return `(${first} - ${second})`;
    case 'multiply':
      return `(${first} * ${second})`;
    case 'daysBetween':
      return `((${second} - ${first}).days)`;
    case 'yearsBetween':
      return `(years and months duration(${first}, ${second}).years)`;
  }
}
