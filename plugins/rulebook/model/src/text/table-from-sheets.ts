import type { DecisionTable } from '../definition/decision-table';
import { fileProblem, type FileProblem } from './file-problems';
import { linesOf, type Line } from './sheet-lines';
import { rowsFrom } from './rows-from-lines';
import { inputMark, marks, outputMark, sheetNames, type FoundSheet } from './sheet';
import { testsFrom } from './tests-from-lines';

/** Which table a spreadsheet says it is. */
export const tableKeyIn = (sheets: readonly FoundSheet[]): string =>
  sheets
    .find(({ name }) => name === sheetNames.columns)
    ?.rows.get(1)
    ?.get(2)
    ?.trim() ?? '';

/**
 * What a spreadsheet makes of a table: rows, the result where no row hits, and test cases. Columns, conditions and everything else
 * stay as the table has them.
 */
export function tableFromSheets(
  sheets: readonly FoundSheet[],
  base: DecisionTable,
): { table: DecisionTable; problems: FileProblem[] } {
  const problems: FileProblem[] = [];
  const key = tableKeyIn(sheets);
  if (key !== base.key)
    return { table: base, problems: [fileProblem('KW_RULES_FILE_OTHER_TABLE', { found: key, expected: base.key })] };
  const inputs = base.inputs.map(({ id }) => inputMark(id));
  const outputs = base.outputs.map(({ id }) => outputMark(id));
  const lines = (name: string, needed: readonly string[], optional: readonly string[] = []): Line[] => {
    const sheet = sheets.find((one) => one.name === name);
    if (sheet) return linesOf(sheet, { needed, optional }, problems);
    problems.push(fileProblem('KW_RULES_FILE_SHEET_MISSING', { sheet: name }));
    return [];
  };
  const { row, from, to, note, when } = marks;
  const rowLines = lines(sheetNames.rows, [row, ...inputs, ...outputs, from, to, note], [when]);
  const { test, title, day, result, count } = marks;
  const testLines = lines(sheetNames.tests, [test, title, day, ...inputs, result, ...outputs], [count]);
  if (problems.length > 0) return { table: base, problems };
  const tests = testsFrom(testLines, base);
  return { table: { ...base, otherwise: undefined, ...rowsFrom(rowLines, base), tests }, problems };
}
