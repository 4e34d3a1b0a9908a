import type { InputColumn, OutputColumn } from '../definition/column';
import type { DecisionTable, Input, Outputs, Row, TestCase } from '../definition/decision-table';
import { conditionInWords } from '../review/condition-words';
import { cellText } from './cell-text';
import { columnSheet } from './column-sheet';
import { dayText } from './day-text';
import { inputMark, marks, outputMark, resultWords, sheetNames, type Sheet, type SheetCell } from './sheet';
import { freeText, valueText } from './value-text';

/** A table as sheets of a spreadsheet, which `tableFromSheets` reads. */
export const sheetsOfTable = (table: DecisionTable): Sheet[] => [rowSheet(table), testSheet(table), columnSheet(table)];

const cell = (text = ''): SheetCell => ({ text });
const dayCell = (day: string | undefined): SheetCell => (day === undefined ? cell() : { text: dayText(day), day });
const noteCell = (note: string | undefined): SheetCell => cell(note === undefined ? '' : freeText(note));

/** A heading for people and the id below it. */
type Heading = readonly [label: string, id: string];
const inputHeadings = ({ inputs }: DecisionTable) => inputs.map(({ id, label }): Heading => [label.de, inputMark(id)]);
const outputHeadings = ({ outputs }: DecisionTable) =>
  outputs.map(({ id, label }): Heading => [label.de, outputMark(id)]);

function sheet(name: string, headings: readonly Heading[], rows: readonly (readonly SheetCell[])[]): Sheet {
  return { name, rows: [headings.map(([label]) => cell(label)), headings.map(([, id]) => cell(id)), ...rows] };
}

function rowSheet(table: DecisionTable): Sheet {
  const { inputs, outputs, rows, otherwise } = table;
  const headings: Heading[] = [
    ['Zeile', marks.row],
    ...inputHeadings(table),
    ['Zusätzliche Bedingung (nur lesen)', marks.when],
    ...outputHeadings(table),
    ['Gilt ab', marks.from],
    ['Gilt bis', marks.to],
    ['Notiz', marks.note],
  ];
  const lineOf = ({ id, cells, when, outputs: said, validFrom, validTo, note }: Row) => [
    cell(id),
    ...inputs.map((column) => cell(cellText(cells[column.id], column))),
    cell(when ? conditionInWords(when, inputs).de : ''),
    ...outputCells(outputs, said),
    dayCell(validFrom),
    dayCell(validTo),
    noteCell(note),
  ];
  const lines = rows.map(lineOf);
  if (otherwise) lines.push(lineOf({ id: marks.otherwise, cells: {}, outputs: otherwise }));
  return sheet(sheetNames.rows, headings, lines);
}

const outputCells = (columns: readonly OutputColumn[], said: Outputs): SheetCell[] =>
  columns.map((column) => valueCell(said[column.id], column));

function valueCell(value: Input[string], column: InputColumn | OutputColumn): SheetCell {
  const text = valueText(value, column);
  if (typeof value === 'number' && column.type === 'number')
    return column.money && !Number.isSafeInteger(value)
      ? { text }
      : { text, number: column.money ? value / 100 : value, isMoney: column.money ?? false };
  return column.type === 'date' && value ? { text, day: String(value) } : { text };
}

function testSheet(table: DecisionTable): Sheet {
  const hasCount = table.collect === 'count';
  const headings: Heading[] = [
    ['Testfall', marks.test],
    ['Titel', marks.title],
    ['Tag der Entscheidung', marks.day],
    ...inputHeadings(table),
    ['Erwartet', marks.result],
    ...outputHeadings(table),
    ...(hasCount ? [['Anzahl', marks.count] as const] : []),
  ];
  return sheet(
    sheetNames.tests,
    headings,
    table.tests.flatMap((test) => testLines(test, table, hasCount)),
  );
}

function testLines(
  { id, title, at, input, expected }: TestCase,
  table: DecisionTable,
  hasCount: boolean,
): SheetCell[][] {
  const { inputs, outputs } = table;
  const said = (one: Outputs) => [...outputCells(outputs, one), ...(hasCount ? [countCell(one['count'])] : [])];
  const head = [cell(id), cell(freeText(title)), dayCell(at), ...inputs.map((one) => valueCell(input[one.id], one))];
  if (expected === null) return [[...head, cell(resultWords.none)]];
  if (!Array.isArray(expected)) return [[...head, cell(resultWords.one), ...said(expected as Outputs)]];
  const before = Array.from({ length: head.length }, () => cell());
  return [
    [...head, cell(resultWords.list)],
    ...(expected as readonly Outputs[]).map((one) => [cell(marks.more), ...before, ...said(one)]),
  ];
}

const countCell = (count: Outputs[string] | undefined): SheetCell =>
  typeof count === 'number' ? { text: String(count), number: count } : cell();
