import { seededRandom } from '@kassenwerk/kernel/domain';
import type { DecisionTable } from '../definition/decision-table';
import { naiveScan } from '../testing/naive-scan';
import { randomInput, randomTable } from '../testing/random-table';
import { compileTable } from './compile-table';

it('decides as a plain scan of all rows does, on 2,000 random tables', () => {
  const random = seededRandom(20_261_122);
  const seen = new Set<string>();
  for (let round = 0; round < 2_000; round += 1) {
    const table = randomTable(random);
    const [compiled, scan] = [compileTable(table, 3), naiveScan(table, 3)];
    for (let question = 0; question < 10; question += 1) {
      const { input, today } = randomInput(random, table);
      const [found, expected] = [compiled.decide(input, today), scan(input, today)];
      // As text: comparing objects this often takes long.
      if (JSON.stringify(found) !== JSON.stringify(expected))
        expect({ table, input, today, found }).toEqual({ table, input, today, found: expected });
      seen.add(found.status);
    }
  }
  expect([...seen].sort()).toEqual(['conflict', 'decided', 'none', 'otherwise']);
});

const text = (word: string) => ({ de: word, en: word });
const table: DecisionTable = {
  key: 'fees',
  title: text('Gebühr'),
  hitPolicy: 'first',
  inputs: [{ id: 'amount', label: text('Betrag'), type: 'number', money: true }],
  outputs: [
    {
      id: 'level',
      label: text('Stufe'),
      type: 'choice',
      options: ['high', 'low'].map((value) => ({ value, label: text(value) })),
    },
    { id: 'fee', label: text('Gebühr'), type: 'number', money: true },
  ],
  rows: [
    { id: 'a', cells: { amount: { below: 10_000 } }, outputs: { level: 'low', fee: 100 } },
    { id: 'b', cells: { amount: { from: 5_000 } }, outputs: { level: 'high', fee: 300 } },
  ],
  tests: [],
};
const rowsOf = (change: Partial<DecisionTable>, amount: number) =>
  compileTable({ ...table, ...change }).decide({ amount }, '2026-11-22');

it.each([
  [{ hitPolicy: 'first' }, { status: 'decided', rows: [0], outputs: { level: 'low', fee: 100 } }],
  [{ hitPolicy: 'unique' }, { status: 'conflict', rows: [0, 1] }],
  [{ hitPolicy: 'priority' }, { status: 'decided', rows: [1], outputs: { level: 'high', fee: 300 } }],
  [
    { hitPolicy: 'collect', collect: 'count' },
    { status: 'decided', rows: [0, 1], collected: { count: 2 } },
  ],
  [
    { hitPolicy: 'collect', collect: 'list' },
    { status: 'decided', rows: [0, 1], list: table.rows.map(({ outputs }) => outputs) },
  ],
] as const)('with %j two rows that hit make one decision', (change, expected) => {
  expect(rowsOf(change, 7_000)).toEqual(expected);
});

it.each([
  ['sum', 400],
  ['min', 100],
  ['max', 300],
] as const)('collects the %s of an output', (collect, fee) => {
  const outputs = table.outputs.slice(1);
  expect(rowsOf({ hitPolicy: 'collect', collect, outputs }, 7_000).collected).toEqual({ fee });
});

it('holds rows only on their days', () => {
  const rows = [{ ...table.rows[0]!, validFrom: '2027-01-01', validTo: '2027-12-31' }];
  const compiled = compileTable({ ...table, rows });
  const status = (day: string) => compiled.decide({ amount: 1 }, day).status;
  expect(['2026-12-31', '2027-01-01', '2027-12-31', '2028-01-01'].map(status)).toEqual([
    'none',
    'decided',
    'decided',
    'none',
  ]);
});
