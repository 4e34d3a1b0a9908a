import { seededRandom } from '@kassenwerk/kernel/domain';
import type { Cell } from '../definition/cell';
import type { InputColumn } from '../definition/column';
import { compileTable } from '../compile/compile-table';
import { sampleTable } from '../sample-table.fixture';
import { randomInput, randomTable } from '../testing/random-table';
import { fromDmn } from './from-dmn';
import { unaryTestsRead } from './read-unary-tests';
import { toDmn } from './to-dmn';
import { unaryTests } from './unary-tests';

it('writes and reads 300 random tables without a difference', () => {
  const random = seededRandom(3_003);
  for (let round = 0; round < 300; round += 1) {
    const table = randomTable(random);
    const { table: found, problems } = fromDmn(toDmn(table), table);
    expect(problems).toEqual([]);
    expect(JSON.stringify(found.rows)).toBe(JSON.stringify(table.rows));
    expect({ ...found, collect: table.collect }).toEqual(table);
  }
});

it('decides the same when only what DMN itself says is read', () => {
  const random = seededRandom(3_004);
  for (let round = 0; round < 300; round += 1) {
    const full = randomTable(random);
    const table = { ...full, rows: full.rows.map(({ when: _when, ...row }) => row) };
    // The columns are ours, the cells are read anew.
    const own = { ...table, rows: [] };
    const { table: found, problems } = fromDmn(toDmn(table), own);
    expect(problems).toEqual([]);
    const [one, other] = [compileTable(table), compileTable({ ...found, collect: table.collect })];
    for (let question = 0; question < 10; question += 1) {
      const { input, today } = randomInput(random, table);
      expect(JSON.stringify(other.decide(input, today))).toBe(JSON.stringify(one.decide(input, today)));
    }
  }
});

const dmn = toDmn(sampleTable);

it('reads a table of another program', () => {
  const foreign = { ...dmn, own: undefined };
  const { table, problems } = fromDmn(
    {
      ...foreign,
      rules: foreign.rules.map((rule) => ({
        ...rule,
        inputs: rule.inputs.map((text) => text.replace('>= 10000', '[10000..20000[')),
      })),
    },
    undefined,
  );
  expect(problems).toEqual([]);
  expect(table.inputs.map(({ id, type }) => [id, type])).toEqual([
    ['channel', 'choice'],
    ['amountCents', 'number'],
    ['subject', 'text'],
  ]);
  expect(table.rows[1]).toMatchObject({ id: 'large', cells: { amountCents: { from: 10_000, below: 20_000 } } });
});

it('refuses what it does not know, with its place', () => {
  const foreign = { ...dmn, own: undefined };
  const rules = foreign.rules.map((rule, place) =>
    place === 1 ? { ...rule, inputs: ['-', 'amount * 2 > 5', '-'] } : rule,
  );
  const { problems } = fromDmn({ ...foreign, hitPolicy: 'ANY', rules }, undefined);
  expect(problems.map(({ code, text }) => [code, text.de.slice(0, 60)])).toEqual([
    ['KW_RULES_FILE_RULE', 'Regel 2, „Betrag“: „amount * 2 > 5“ lässt sich nicht überneh'],
    ['KW_RULES_FILE_DMN', 'Die DMN-Datei enthält etwas, das dieses Regelwerk nicht kenn'],
  ]);
});

const column = (type: InputColumn['type'], more: object = {}) =>
  ({ id: 'x', label: { de: 'X', en: 'X' }, type, options: [], ...more }) as InputColumn;

it.each([
  [column('text'), { like: ['a.b*', '?(x)', 'mit "Zitat" und \\', ''] }],
  [column('text'), { like: [] }],
  [column('choice'), { notIn: [] }],
  [column('choice'), { in: ['a, b', 'c"d', 'not(null)'] }],
  [column('set'), { hasNone: ['or', ' and '] }],
  [column('set'), { hasAll: [] }],
  [column('number'), { from: 1, above: 2, to: 5 }],
  [column('number'), { above: -0.5, below: 1e21 }],
  [column('number'), {}],
  [column('date'), { from: '2026-01-01', to: '2026-01-01' }],
] as [InputColumn, Cell][])('keeps odd cells (%#)', (of, cell) => {
  expect(unaryTestsRead(unaryTests(cell, of), of)).toEqual({ value: cell });
});

it.each([
  [column('choice', { optional: true }), 'not("a")'],
  [column('choice'), '"a", null'],
  [column('choice'), 'starts with(?, "a")'],
  [column('number'), '1, 2'],
  [column('date'), '< date("2026-01-01")'],
  [column('date'), '"2026-01-01"'],
  [column('text'), 'contains(?, "a")'],
  [column('text'), 'matches(?, "a+", "i")'],
  [column('yesNo'), '"true"'],
])('refuses what no cell says (%#)', (of, text) => {
  expect(unaryTestsRead(text, of)).toHaveProperty('expected');
});
