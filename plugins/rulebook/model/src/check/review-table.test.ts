import { seededRandom } from '@kassenwerk/kernel/domain';
import { compileTable } from '../compile/compile-table';
import type { DecisionTable, Row } from '../definition/decision-table';
import { sampleTable } from '../sample-table.fixture';
import { randomInput, randomTable } from '../testing/random-table';
import { checkTable } from '../schema/check-table';
import { gaps } from './gaps';
import { overlaps } from './overlaps';
import { reviewTable } from './review-table';
import { shadowed } from './shadowed';
import { wrongParts } from './wrong-parts';

const sentences = (table: DecisionTable) => reviewTable(table).map(({ text }) => text.de);
const withRows = (...rows: Partial<Row>[]): DecisionTable => ({
  ...sampleTable,
  tests: [],
  rows: rows.map((row, place) => ({ id: `r${place}`, cells: {}, outputs: { team: 'service', days: 1 }, ...row })),
});
const codes = (table: DecisionTable) => reviewTable(table).map(({ code, rows }) => [code, ...(rows ?? [])].join(' '));

it('finds nothing but missing test cases in the sample', () => {
  expect(sentences(sampleTable)).toEqual([
    'Die Testfälle treffen 1 von 4 Zeilen; verlangt sind 0 Prozent. Ohne Testfall: 1, 3, 4.',
  ]);
});

it('names gaps as people read them', () => {
  const rows = sampleTable.rows.filter(({ id }) => id !== 'small' && id !== 'chat');
  expect(sentences({ ...sampleTable, rows, tests: [] }).slice(0, 2)).toEqual([
    'Lücke: Für diesen Fall trifft keine Zeile zu (Betrag: unter 100,00 €).',
    'Lücke: Für diesen Fall trifft keine Zeile zu (Betrag: ab 100,00 €; Kanal: Chat).',
  ]);
});

it('has no gaps where the table says what holds otherwise', () => {
  expect(
    gaps({ ...withRows({ cells: { channel: { in: ['chat'] } } }), otherwise: { team: 'service', days: 1 } }),
  ).toEqual([]);
});

it('finds rows that never count, also when several others cover them together', () => {
  const table = withRows(
    { cells: { channel: { in: ['email'] } } },
    { cells: { channel: { in: ['letter', 'chat'] } } },
    { cells: { amountCents: { from: 5 } } },
    { cells: { subject: { like: ['aok nord'] } } },
  );
  expect(shadowed(table).map(({ text }) => text.de)).toEqual([
    'Zeile 3 kommt nie zum Zug, weil andere Zeilen alles abdecken: 1, 2.',
    'Zeile 4 kommt nie zum Zug, weil andere Zeilen alles abdecken: 1, 2, 3.',
  ]);
});

it('refuses rows of a unique table that meet, and warns where a condition stands between them', () => {
  const table = withRows(
    { cells: { amountCents: { to: 500 } } },
    { cells: { amountCents: { from: 500 } } },
    { cells: { amountCents: { from: 900 } }, when: { op: 'equals', args: [{ input: 'channel' }, { value: 'chat' }] } },
  );
  expect(codes({ ...table, hitPolicy: 'unique' }).slice(0, 2)).toEqual([
    'KW_RULES_OVERLAP 0 1',
    'KW_RULES_OVERLAP_POSSIBLE 1 2',
  ]);
});

it.each([
  ['a value that is in no list', { cells: { channel: { in: ['fax'] } } }, 'KW_RULES_VALUE_UNKNOWN 0'],
  ['a range that is empty', { cells: { amountCents: { from: 5, to: 4 } } }, 'KW_RULES_CELL_IMPOSSIBLE 0'],
  ['another type', { cells: { amountCents: { in: ['email'] } } }, 'KW_RULES_CELL_TYPE 0'],
  ['an unknown column', { cells: { colour: { is: true } } }, 'KW_RULES_COLUMN_UNKNOWN 0'],
  ['a result that is missing', { outputs: { team: 'service' } }, 'KW_RULES_OUTPUT_MISSING 0'],
  ['a wrong result', { outputs: { team: 'service', days: 'three' } }, 'KW_RULES_VALUE_UNKNOWN 0'],
  ['days in the wrong order', { validFrom: '2027-01-02', validTo: '2027-01-01' }, 'KW_RULES_NEVER_VALID 0'],
  ['a condition on nothing', { when: { op: 'answered', args: [{ input: 'colour' }] } }, 'KW_RULES_CONDITION 0'],
] satisfies [string, Partial<Row>, string][])('refuses %s', (_what, row, code) => {
  expect(codes(withRows(row))).toContain(code);
});

it('refuses what belongs to no shape', () => {
  const { definition, problems } = checkTable({ ...sampleTable, script: 'x' });
  expect([definition, problems[0]!.code]).toEqual([undefined, 'KW_RULES_SHAPE']);
});

it('is red when a test case is, and when too few rows are tested', () => {
  const tests = [{ ...sampleTable.tests[0]!, expected: { team: 'service' } }];
  expect(sentences({ ...sampleTable, tests, minimumCoverage: 100 })).toEqual([
    'Der Testfall „Brief über 200 Euro“ ergibt Team: Forderungen, Frist in Tagen: 3, erwartet ist Team: Service.',
    'Die Testfälle treffen 1 von 4 Zeilen; verlangt sind 100 Prozent. Ohne Testfall: 1, 3, 4.',
  ]);
});

it('says of 1,500 random tables nothing that their decisions belie', () => {
  const random = seededRandom(5);
  let proven = 0;
  for (let round = 0; round < 1_500; round += 1) {
    const table = randomTable(random);
    if (wrongParts(table).length > 0) continue;
    const compiled = compileTable(table);
    const never = new Set(shadowed(table).map(({ rows }) => rows![0]!));
    const [isComplete, isClear] = [gaps(table), overlaps(table)].map((found) => found.length === 0);
    for (let question = 0; question < 30; question += 1) {
      const { input, today } = randomInput(random, table);
      if (Object.values(input).includes('foreign')) continue;
      const { status, rows } = compiled.decide(input, today);
      if (rows.some((row) => never.has(row))) expect({ table, input, today, never }).toBe('no such row');
      if (status === 'conflict' && isClear) expect({ table, input, today, rows }).toBe('clear');
      if (status === 'none' && isComplete && isExamined(table, today)) expect({ table, input, today }).toBe('complete');
      proven += 1;
    }
  }
  expect(proven).toBeGreaterThan(5_000);
});

/** What is looked for everywhere but before the first row holds and among combinations too many to list. */
const isExamined = ({ rows, hitPolicy, inputs }: DecisionTable, today: string): boolean =>
  rows.length > 0 &&
  hitPolicy !== 'collect' &&
  !inputs.some((column) => 'options' in column && column.options.length > 7) &&
  rows.some(({ validFrom = '' }) => validFrom <= today);
