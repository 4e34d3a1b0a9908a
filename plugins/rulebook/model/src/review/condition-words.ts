import type { Condition, Operand } from '../definition/condition';
import type { InputColumn } from '../definition/column';
import { filledIn, joined, type Texts } from '../definition/texts';
import { valueInWords } from './value-words';

const comparisons: Record<string, Texts> = {
  equals: { de: '{one} gleich {other} ist', en: '{one} is {other}' },
  differs: { de: '{one} nicht {other} ist', en: '{one} is not {other}' },
  less: { de: '{one} kleiner als {other} ist', en: '{one} is less than {other}' },
  atMost: { de: '{one} höchstens {other} ist', en: '{one} is at most {other}' },
  greater: { de: '{one} größer als {other} ist', en: '{one} is greater than {other}' },
  atLeast: { de: '{one} mindestens {other} ist', en: '{one} is at least {other}' },
};

const calculations: Record<string, Texts> = {
  add: { de: '{one} plus {other}', en: '{one} plus {other}' },
  subtract: { de: '{one} minus {other}', en: '{one} minus {other}' },
  multiply: { de: '{one} mal {other}', en: '{one} times {other}' },
  daysBetween: { de: 'die Tage von {one} bis {other}', en: 'the days from {one} to {other}' },
  yearsBetween: { de: 'die vollen Jahre von {one} bis {other}', en: 'the full years from {one} to {other}' },
};

const andWord: Texts = { de: ' und ', en: ' and ' };
const orWord: Texts = { de: ' oder ', en: ' or ' };
const not: Texts = { de: 'nicht gilt, dass {condition}', en: 'it is not so that {condition}' };
const answered: Texts = { de: '{one} bekannt ist', en: '{one} is known' };
const today: Texts = { de: 'dem Tag der Entscheidung', en: 'the day of the decision' };

/** „die vollen Jahre von „Geburt“ bis dem Tag der Entscheidung mindestens 18 ist“. */
export function conditionInWords(condition: Condition, columns: readonly InputColumn[]): Texts {
  switch (condition.op) {
    case 'all':
    case 'any': {
      const parts = condition.args.map((one) => conditionInWords(one, columns));
      return joined(parts, condition.op === 'all' ? andWord : orWord);
    }
    case 'not':
      return filledIn(not, { condition: conditionInWords(condition.args[0], columns) });
    case 'answered':
      return filledIn(answered, { one: operandInWords(condition.args[0], columns) });
    default: {
      const [one, other] = condition.args;
      const column = columnOf(one, columns) ?? columnOf(other, columns);
      return filledIn(comparisons[condition.op]!, {
        one: operandInWords(one, columns, column),
        other: operandInWords(other, columns, column),
      });
    }
  }
}

const columnOf = (operand: Operand, columns: readonly InputColumn[]): InputColumn | undefined =>
  'input' in operand ? columns.find(({ id }) => id === operand.input) : undefined;

const plain: InputColumn = { id: '', label: { de: '', en: '' }, type: 'text' };

function operandInWords(operand: Operand, columns: readonly InputColumn[], beside = plain): Texts {
  if ('fact' in operand) return today;
  if ('value' in operand) return valueInWords(operand.value, beside);
  if ('input' in operand) {
    const label = columnOf(operand, columns)?.label ?? { de: operand.input, en: operand.input };
    return { de: `„${label.de}“`, en: `"${label.en}"` };
  }
  const [one, other] = operand.args.map((arg) => operandInWords(arg, columns));
  return filledIn(calculations[operand.op]!, { one: one!, other: other! });
}
