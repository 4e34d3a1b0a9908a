import { isCivilDate } from '@kassenwerk/kernel/domain';
import { calculationNames, type Condition, type Operand, type OperandType } from '../definition/condition';
import type { InputColumn } from '../definition/column';
import { filledIn, type Texts } from '../definition/texts';
import { valueFits } from '../check/value-fits';

const words: Record<OperandType, Texts> = {
  text: { de: 'Text', en: 'text' },
  number: { de: 'Zahl', en: 'number' },
  date: { de: 'Datum', en: 'date' },
  yesNo: { de: 'Ja/Nein', en: 'yes/no' },
};

const problems = {
  unknown: { de: 'Die Spalte „{name}“ gibt es nicht.', en: 'There is no column "{name}".' },
  set: {
    de: '„{name}“ hat mehrere Werte und lässt sich nicht vergleichen.',
    en: '"{name}" has several values and cannot be compared.',
  },
  types: { de: '{one} lässt sich nicht mit {other} vergleichen.', en: '{one} cannot be compared with {other}.' },
  calculation: { de: 'Hier ist {one} nötig, nicht {other}.', en: '{one} is needed here, not {other}.' },
  value: { de: '„{value}“ ist kein Wert von „{name}“.', en: '"{value}" is no value of "{name}".' },
};

/** What keeps a condition from being compiled, in sentences. */
export function conditionProblems(condition: Condition, columns: readonly InputColumn[]): Texts[] {
  const found: Texts[] = [];
  new Check(columns, (text) => found.push(text)).condition(condition);
  return found;
}

class Check {
  constructor(
    private readonly columns: readonly InputColumn[],
    private readonly report: (text: Texts) => void,
  ) {}

  condition(condition: Condition): void {
    if (condition.op === 'all' || condition.op === 'any' || condition.op === 'not') {
      condition.args.forEach((one) => this.condition(one));
    } else if (condition.op === 'answered') this.operand(condition.args[0]);
    else this.comparison(condition.args);
  }

  private comparison(args: readonly [Operand, Operand]): void {
    const [one, other] = args.map((operand) => this.operand(operand));
    if (one && other && one !== other && !args.some((operand) => isDay(operand, [one, other]))) {
      this.report(filledIn(problems.types, { one: words[one], other: words[other] }));
    }
    this.options(args[0], args[1]);
    this.options(args[1], args[0]);
  }

  private options(operand: Operand, compared: Operand): void {
    const column = 'input' in operand ? this.column(operand.input) : undefined;
    if (column?.type !== 'choice' || !('value' in compared) || valueFits(compared.value, column)) return;
    this.report(filledIn(problems.value, { name: column.label, value: String(compared.value) }));
  }

  /** @returns undefined after a problem, which is reported once */
  private operand(operand: Operand): OperandType | undefined {
    if ('fact' in operand) return 'date';
    if ('value' in operand) return typeOf(operand.value);
    if ('input' in operand) return this.input(operand.input);
    const wanted = calculationNames.indexOf(operand.op) < 3 ? 'number' : 'date';
    for (const one of operand.args) this.expect(one, wanted);
    return 'number';
  }

  private expect(operand: Operand, wanted: OperandType): void {
    const found = this.operand(operand);
    if (!found || found === wanted || isDay(operand, [wanted])) return;
    this.report(filledIn(problems.calculation, { one: words[wanted], other: words[found] }));
  }

  private input(id: string): OperandType | undefined {
    const column = this.column(id);
    if (!column) this.report(filledIn(problems.unknown, { name: id }));
    else if (column.type === 'set') this.report(filledIn(problems.set, { name: column.label }));
    else return column.type === 'choice' ? 'text' : column.type;
    return undefined;
  }

  private column(id: string): InputColumn | undefined {
    return this.columns.find((one) => one.id === id);
  }
}

const typeOf = (value: unknown): OperandType =>
  typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'yesNo' : 'text';

/** A day that is written down is a text until it meets a date. */
const isDay = (operand: Operand, types: readonly OperandType[]): boolean =>
  types.includes('date') && 'value' in operand && isCivilDate(operand.value);
