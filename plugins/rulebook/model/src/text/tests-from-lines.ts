import type { DecisionTable, Input, Outputs, TestCase } from '../definition/decision-table';
import { dayRead, dayText } from './day-text';
import { freeIds, repeated } from './free-ids';
import { numberRead } from './number-text';
import { expect } from './reading';
import { outputsFrom } from './rows-from-lines';
import type { Line } from './sheet-lines';
import { inputMark, marks, resultWords } from './sheet';
import { freeRead, freeText, valueRead, valueText } from './value-text';

/** Test cases in the order of the sheet; lines that begin with `+` are the results of the list above. */
export function testsFrom(lines: readonly Line[], base: DecisionTable): TestCase[] {
  const idOf = (line: Line) => line.text(marks.test).trim();
  const heads = lines.filter((line) => idOf(line) !== marks.more);
  for (const line of repeated(heads, idOf)) line.refuse('KW_RULES_FILE_ID_TWICE', marks.test);
  const before = new Map(base.tests.map((test) => [test.id, test]));
  const nextId = freeIds('test', [...before.keys(), ...heads.map(idOf)]);
  return heads.map((line) => {
    const id = idOf(line);
    const start = lines.indexOf(line) + 1;
    const end = lines.findIndex((one, place) => place >= start && idOf(one) !== marks.more);
    const more = lines.slice(start, end < 0 ? lines.length : end);
    return testFrom(line, { id: id || nextId(), more, base, before: before.get(id) });
  });
}

interface At {
  id: string;
  more: readonly Line[];
  base: DecisionTable;
  before: TestCase | undefined;
}

function testFrom(line: Line, { id, more, base, before }: At): TestCase {
  const title = line.text(marks.title);
  const isSameTitle = before && freeText(before.title).trim() === title.trim();
  const at = line.read(marks.day, {
    read: dayRead,
    ...(before ? { before: { value: before.at, text: dayText(before.at) } } : {}),
  });
  return {
    id,
    title: isSameTitle ? before.title : freeRead(title),
    input: inputFrom(line, base, before?.input),
    at: at ?? '',
    expected: expectedFrom(line, more, base),
  };
}

function inputFrom(line: Line, { inputs }: DecisionTable, before: Input | undefined): Input {
  const input: Record<string, Input[string]> = {};
  for (const column of inputs) {
    const known = before && column.id in before ? { value: before[column.id] } : undefined;
    const value = line.read(inputMark(column.id), {
      read: (text) => valueRead(text, column),
      ...(known ? { before: { value: known.value, text: valueText(known.value, column) } } : {}),
    });
    if (value !== undefined) input[column.id] = value;
  }
  return input;
}

const { one, none, list } = resultWords;
const kinds = expect(
  `„${one}“, „${none}“ oder „${list}“`,
  `"${one}" (one result), "${none}" (no result) or "${list}" (list)`,
);

function expectedFrom(line: Line, more: readonly Line[], base: DecisionTable): TestCase['expected'] {
  const kind = line.read(marks.result, {
    read: (text) => {
      const word = text.trim().toLowerCase();
      const found = [one, none, list].find((name) => name.toLowerCase() === word);
      return found ? { value: found } : kinds;
    },
  });
  if (kind === list) return more.map((each) => saidIn(each, base));
  return kind === none ? null : saidIn(line, base);
}

function saidIn(line: Line, base: DecisionTable): Outputs {
  const count = line.text(marks.count).trim();
  const counted = count === '' ? undefined : line.read(marks.count, { read: (text) => numberRead(text, {}) });
  return { ...outputsFrom(line, base, undefined), ...(counted === undefined ? {} : { count: counted }) };
}
