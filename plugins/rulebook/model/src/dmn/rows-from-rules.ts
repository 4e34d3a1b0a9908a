import type { Cell, DateCell } from '../definition/cell';
import type { InputColumn, OutputColumn } from '../definition/column';
import type { DecisionTable, Outputs, Row } from '../definition/decision-table';
import { valueFits } from '../check/value-fits';
import { fileProblem, type FileProblem } from '../text/file-problems';
import { expect } from '../text/reading';
import { dayInput, rulePrefix, whenInput, type DmnRule } from './dmn-table';
import { idFrom } from './derive-columns';
import { literalIn } from './literals';
import { unaryTestsRead } from './read-unary-tests';
import { ruleOf } from './to-dmn';

export interface Columns {
  inputs: readonly { place: number; column?: InputColumn; is?: 'days' | 'when' }[];
  outputs: readonly OutputColumn[];
}

interface From {
  own: DecisionTable | undefined;
  problems: FileProblem[];
}

/** Rules as rows. A rule that is as we wrote it is the row that it was made from. */
export function rowsFromRules(rules: readonly DmnRule[], columns: Columns, { own, problems }: From): Row[] {
  const before = new Map(own?.rows.map((row) => [row.id, row]));
  const taken = new Set<string>();
  return rules.map((rule, place) => {
    const id = idFrom(
      rule.id.startsWith(rulePrefix) ? rule.id.slice(rulePrefix.length) : rule.id,
      `row-${place + 1}`,
      taken,
    );
    taken.add(id);
    const known = before.get(id);
    if (own && known && isSame(ruleOf(known, own), rule)) return known;
    const at = { rule, number: place + 1, problems };
    return rowFrom(at, { id, columns, when: own && known && whenOf(known, own) });
  });
}

const isSame = (one: DmnRule, other: DmnRule): boolean =>
  JSON.stringify([one.inputs, one.outputs, one.note ?? '']) ===
  JSON.stringify([other.inputs, other.outputs, other.note ?? '']);

const whenOf = (row: Row, own: DecisionTable) =>
  row.when ? { when: row.when, text: ruleOf(row, own).inputs.at(-1)! } : undefined;

interface At {
  rule: DmnRule;
  number: number;
  problems: FileProblem[];
}

interface Wanted {
  id: string;
  columns: Columns;
  when: { when: Row['when']; text: string } | undefined;
}

const dayTests: InputColumn = { id: '#day', label: { de: dayInput.label, en: dayInput.label }, type: 'date' };
const onlyOurs = expect(
  'die Bedingung, wie sie hier exportiert wurde, oder -',
  'the condition as it was exported here, or -',
);

function rowFrom(at: At, { id, columns, when }: Wanted): Row {
  const cells: Record<string, Cell> = {};
  let days: DateCell = {};
  let kept: Row['when'];
  for (const { place, column, is } of columns.inputs) {
    const text = at.rule.inputs[place] ?? '';
    if (is === 'when') {
      if (when?.text === text) kept = when.when;
      else if (text.trim() !== '-' && text.trim() !== '') refuse(at, whenInput.label, { found: text, ...onlyOurs });
      continue;
    }
    const read = unaryTestsRead(text, column ?? dayTests);
    if ('expected' in read) refuse(at, (column ?? dayTests).label.de, { found: text, expected: read.expected });
    else if (column && read.value) cells[column.id] = read.value;
    else if (!column) days = (read.value as DateCell | undefined) ?? {};
  }
  return {
    id,
    cells,
    ...(kept ? { when: kept } : {}),
    ...(days.from === undefined ? {} : { validFrom: days.from }),
    ...(days.to === undefined ? {} : { validTo: days.to }),
    outputs: outputsOf(at.rule, columns, at.problems, at.number),
    ...(at.rule.note ? { note: at.rule.note } : {}),
  };
}

const fixedValue = expect('ein fester Wert vom Typ der Spalte', 'a fixed value of the type of the column');

export function outputsOf(rule: DmnRule, { outputs }: Columns, problems: FileProblem[], number = 0): Outputs {
  const said: Record<string, Outputs[string]> = {};
  for (const [place, column] of outputs.entries()) {
    const text = rule.outputs[place]?.trim() ?? '';
    if (text === '' || text === '-') continue;
    const found = literalIn(text);
    // Which values a choice has, the check of the table says.
    const fits = found && (column.type === 'choice' ? typeof found.value === 'string' : valueFits(found.value, column));
    if (found && fits) said[column.id] = found.value;
    else refuse({ rule, number, problems }, column.label.de, { found: text, ...fixedValue });
  }
  return said;
}

function refuse(
  { number, problems }: At,
  column: string,
  what: { found: string; expected: FileProblem['text'] },
): void {
  problems.push(fileProblem('KW_RULES_FILE_RULE', { cell: `${number || '–'}, „${column}“`, ...what }));
}
