import type { CanonicalMember } from './canonical-member';
import { readDelivery } from './read-delivery';
import { deliveryBytes, memberLine } from './delivery.fixture';
import { seededRandom } from '@kassenwerk/kernel';
import { stagingColumns, toCopyText } from './staging';

async function memberWith(values: Parameters<typeof memberLine>[0]): Promise<CanonicalMember> {
  const bytes = deliveryBytes({ lines: [memberLine(values)] });
  const source = (async function* () {
    yield bytes;
  })();
  for await (const { members } of (await readDelivery(source)).batches) if (members[0]) return members[0];
  throw new Error('no member');
}

/** What PostgreSQL would store, by the rules of its manual. */
function readCopyRow(row: string): (string | null)[] {
  const plain: Record<string, string> = { t: '\t', n: '\n', r: '\r', '\\': '\\' };
  return row
    .split('\t')
    .map((cell) => (cell === '\\N' ? null : cell.replace(/\\(.)/g, (_, letter: string) => plain[letter] ?? letter)));
}

it('writes one row a member with one cell a staging column', async () => {
  const member = await memberWith({ annualIncome: '100,05', dataLock: 'J', birthDate: 'gestern' });
  const text = toCopyText([member, member]);
  const rows = text.split('\n');
  expect(rows).toHaveLength(3);
  const cells = readCopyRow(rows[0] ?? '');
  const cell = (name: string) => cells[stagingColumns.findIndex((column) => column.name === name)];
  expect(cells).toHaveLength(stagingColumns.length);
  expect([cell('data_lock'), cell('annual_income_cents'), cell('birth_date'), cell('invalid_fields')]).toEqual([
    't',
    '10005',
    null,
    'birthDate',
  ]);
});

it('brings any text through COPY unchanged, except for zero bytes', async () => {
  const random = seededRandom(3);
  const member = await memberWith({});
  const alphabet = ['\\', '\t', '\n', '\r', '\0', 'N', 'ü', '.', ';', "'", '€'];
  const town = stagingColumns.findIndex((column) => column.name === 'town');
  for (let round = 0; round < 500; round += 1) {
    const value = Array.from({ length: 6 }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
    const row = toCopyText([{ ...member, town: value }]).slice(0, -1);
    expect(row).not.toContain('\n');
    expect(readCopyRow(row)[town]).toBe(value.replaceAll('\0', ''));
  }
});
