import { seededRandom } from '@kassenwerk/kernel/domain';
import type { DecisionTable, TestCase } from '../definition/decision-table';
import { sampleTable } from '../sample-table.fixture';
import { compileTable } from '../compile/compile-table';
import { saidBy } from '../cases/run-tests';
import { randomInput, randomTable } from '../testing/random-table';
import type { FoundSheet, Sheet } from './sheet';
import { sheetsOfTable } from './sheets-of-table';
import { tableFromSheets } from './table-from-sheets';

/** As a spreadsheet gives it back: numbers as such, cells that are empty not at all. */
const found = (sheets: readonly Sheet[]): FoundSheet[] =>
  sheets.map(({ name, rows }) => ({
    name,
    rows: new Map(
      rows.map((cells, row) => [
        row + 1,
        new Map(
          cells.flatMap(({ text, number }, column) =>
            text === '' ? [] : [[column + 1, number === undefined ? text : String(number).replace('.', ',')]],
          ),
        ),
      ]),
    ),
  }));

const bare = (table: DecisionTable): DecisionTable => ({ ...table, rows: [], tests: [], otherwise: undefined });
const withoutConditions = (table: DecisionTable): DecisionTable => ({
  ...table,
  rows: table.rows.map(({ when: _when, ...row }) => row),
});

it('loses nothing of 300 random tables, not even when read into a table that has no rows', () => {
  const random = seededRandom(11);
  for (let round = 0; round < 300; round += 1) {
    const table = withTests({ ...randomTable(random), collect: round % 2 ? 'list' : 'count' }, random);
    const plain = withoutConditions(table);
    expect(tableFromSheets(found(sheetsOfTable(table)), table)).toEqual({ table, problems: [] });
    expect(tableFromSheets(found(sheetsOfTable(plain)), bare(plain))).toEqual({ table: plain, problems: [] });
  }
});

function withTests(table: DecisionTable, random: () => number): DecisionTable {
  const compiled = compileTable(table);
  const tests = Array.from({ length: 5 }, (_, index): TestCase => {
    const { input, today } = randomInput(random, table);
    const known = Object.fromEntries(Object.entries(input).filter(([, value]) => value != null));
    return {
      id: `t${index}`,
      title: `Fall ${index}`,
      input: known,
      at: today,
      expected: saidBy(compiled.decide(known, today)),
    };
  });
  return { ...table, tests };
}

/** The sample with one cell of a sheet changed. */
function changed(sheet: number, row: number, column: number, text: string) {
  const sheets = found(sheetsOfTable(sampleTable));
  (sheets[sheet]!.rows.get(row) as Map<number, string>).set(column, text);
  return tableFromSheets(sheets, sampleTable);
}

it('names sheet, cell and what is expected where something cannot be read', () => {
  const [problem] = changed(0, 4, 2, 'Fax').problems;
  expect(problem).toMatchObject({ code: 'KW_RULES_FILE_CELL', sheet: 'Regeln', cell: 'B4' });
  expect(problem!.text.de).toBe(
    'Blatt „Regeln“, Zelle B4: „Fax“ lässt sich nicht lesen. Erwartet: einer oder mehrere dieser Werte: E-Mail; Brief; Chat.',
  );
});

it.each([
  ['an id a second time', changed(0, 4, 1, 'small'), 'KW_RULES_FILE_ID_TWICE', 'A5'],
  ['a condition', changed(0, 4, 5, 'immer'), 'KW_RULES_FILE_CONDITION', 'E4'],
  ['a column that is none', changed(0, 2, 2, 'wenn.colour'), 'KW_RULES_FILE_COLUMN_UNKNOWN', 'B2'],
  ['another table', changed(2, 1, 2, 'other'), 'KW_RULES_FILE_OTHER_TABLE', undefined],
])('refuses %s', (_what, { table, problems: [problem] }, code, cell) => {
  expect([problem!.code, problem!.cell]).toEqual([code, cell]);
  expect(table.rows).toHaveLength(sampleTable.rows.length);
});

it('takes over what was changed, and names new rows', () => {
  const sheets = found(sheetsOfTable(sampleTable));
  const rows = sheets[0]!.rows as Map<number, Map<number, string>>;
  rows.set(
    9,
    new Map([
      [2, 'chat'],
      [6, 'Forderungen'],
      [7, '4'],
      [8, '01.01.2027'],
    ]),
  );
  rows.delete(6);
  const { table, problems } = tableFromSheets(sheets, sampleTable);
  expect(problems).toEqual([]);
  expect(table.rows.map(({ id }) => id)).toEqual(['objection', 'large', 'small', 'row-1']);
  expect(table.rows.at(-1)).toEqual({
    id: 'row-1',
    cells: { channel: { in: ['chat'] } },
    outputs: { team: 'receivables', days: 4 },
    validFrom: '2027-01-01',
  });
});
