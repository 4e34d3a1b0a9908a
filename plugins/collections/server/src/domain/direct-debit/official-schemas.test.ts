import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkWithWasm } from '../../schema-check/check-with-wasm';
import { checkWithXmllint, hasXmllint } from '../../schema-check/check-with-xmllint';
import { findSchemas } from '../../schema-check/schema-catalog';
import { areSchemasAtHand, plainFile } from '../../schema-check/schemas.fixture';
import type { DebitItem, DirectDebitSettings } from './debit-item';
import { checkDebitItem } from './debit-item-check';
import { anItem, items, someSettings, writeToMemory } from './direct-debit.fixture';

const swiss: Partial<DebitItem> = {
  debtorIban: 'CH9300762011623852957',
  debtorAddress: { street: 'Bahnhofstrasse', buildingNumber: '12a', postalCode: '8001', town: 'Zürich', country: 'CH' },
};
const longest: Partial<DebitItem> = {
  endToEndId: 'e'.repeat(35),
  instructionId: 'i'.repeat(35),
  mandateId: 'm'.repeat(35),
  debtorName: 'Ü'.repeat(80),
  remittanceText: 'ß'.repeat(200),
  debtorBic: 'DEUTDEDBBER',
};

jest.setTimeout(60_000);

let folder: string;
let check = checkWithWasm;
beforeAll(async () => {
  // The command is many times faster than starting a worker for each of the small files.
  if (await hasXmllint()) check = checkWithXmllint;
  folder = await mkdtemp(join(tmpdir(), 'kassenwerk-pain008-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function verdictOf(all: DebitItem[], settings: DirectDebitSettings): Promise<unknown> {
  const { files } = await writeToMemory(all, settings);
  for (const [index, text] of files.entries()) {
    const path = join(folder, `${index}.xml`);
    await writeFile(path, text);
    for (const schema of await findSchemas('pain.008.001.08')) {
      const verdict = await check(plainFile(path), schema);
      if (!verdict.valid) return verdict;
    }
  }
  return files.length > 0 ? 'valid' : 'no file';
}

(areSchemasAtHand ? describe : describe.skip)('written files in the official schemas (ISO and DK-TVS)', () => {
  const cases: [string, DebitItem[], Parameters<typeof someSettings>[0]?][] = [
    ['plain items', items(10)],
    [
      'umlauts in the basic set',
      [anItem({ debtorName: 'Jürgen Groß', remittanceText: 'Beitrag 12/2026 für Müller & Söhne' })],
    ],
    [
      'umlauts kept',
      [anItem({ debtorName: 'Jürgen Groß', remittanceText: 'Müller & Söhne' })],
      { charsetPolicy: 'german' },
    ],
    ['a Swiss address', [anItem(swiss)]],
    [
      'a British address of town and country only',
      [anItem({ debtorIban: 'GB29NWBK60161331926819', debtorAddress: { town: 'London', country: 'GB' } })],
    ],
    [
      'addresses wanted by the bank',
      [anItem(swiss), anItem({ ...swiss, debtorIban: 'DE02120300000000202051' })],
      { addressPolicy: 'structured' },
    ],
    ['names and texts at full length', [anItem(longest)], { charsetPolicy: 'german' }],
    ['batch booking', items(2), { batchBooking: true }],
    ['an amount at the limit', [anItem({ amountCents: 99_999_999_999 }), anItem({ amountCents: 1 })]],
    [
      'two dates and two sequence types',
      [
        ...items(2, { sequenceType: 'FRST' }),
        ...items(2, { sequenceType: 'RCUR' }),
        ...items(2, { collectionDate: '2026-12-17', sequenceType: 'FNAL' }),
      ],
    ],
    ['files split by number', items(25), { maxTransactions: 10 }],
    ['a new account', [anItem({ amendment: { hasNewDebtorAccount: true } })]],
    ['a new mandate reference', [anItem({ amendment: { originalMandateId: 'OLD-1' } })]],
    [
      'a merger of funds',
      [
        anItem({
          amendment: {
            originalMandateId: 'OLD-1',
            originalCreditorName: 'Krankenkasse Südwind',
            originalCreditorId: 'DE98ZZZ09999999999',
            hasNewDebtorAccount: true,
          },
        }),
      ],
    ],
  ];

  for (const [what, all, profile] of cases) {
    it(`accept ${what}`, async () => {
      expect(await verdictOf(all, someSettings(profile))).toBe('valid');
    });
  }

  it('accept B2B', async () => {
    expect(await verdictOf(items(2), { ...someSettings(), scheme: 'B2B' })).toBe('valid');
  });

  it('accept every random name that the item check lets pass', async () => {
    const settings = someSettings({ charsetPolicy: 'german', addressPolicy: 'structured' });
    const random = randomTexts(20261121);
    const all = Array.from({ length: 400 }, (_, index) =>
      anItem({
        endToEndId: `R-${index}`,
        debtorName: random(90),
        remittanceText: random(160),
        debtorAddress: { street: random(80), buildingNumber: random(20), town: random(40), country: 'DE' },
      }),
    ).filter((item) => checkDebitItem(item, settings).length === 0);
    expect(all.length).toBeGreaterThan(200);
    expect(await verdictOf(all, settings)).toBe('valid');
  });
});

/** Texts over the whole of Unicode, weighted towards what hurts: markup, blanks, controls, lone surrogates. */
function randomTexts(seed: number): (maxLength: number) => string {
  const hurting = [
    '<',
    '>',
    '&',
    ']]>',
    '&amp;',
    ' ',
    '\u0000',
    '\u0008',
    '\ud800',
    '\udc00',
    '\ufffe',
    '/',
    '//',
    '😀',
    'ß',
    'ﬃ',
    '\u200b',
  ];
  let state = seed;
  const next = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const character = (): string => {
    const kind = next(3);
    if (kind === 0) return hurting[next(hurting.length)] ?? '';
    return kind === 1 ? String.fromCharCode(32 + next(600)) : String.fromCharCode(next(65_536));
  };
  return (maxLength) => Array.from({ length: next(maxLength) }, character).join('');
}
