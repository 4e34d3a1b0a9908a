import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCreditorId } from '@kassenwerk/kernel';
import { anItem, items, writeToMemory } from '../domain/direct-debit/direct-debit.fixture';
import { checkAgainstSchemas } from '../schema-check';
import { plainFile } from '../schema-check/schemas.fixture';
import { simulateBank, type AnswerFile, type BankScenarioInput, type SelfPayment } from '.';
import { writeDebitFile } from './simulator.fixture';

const manyReturns = { MS03: 0.2, MD06: 0.1, AC04: 0.05 };

let folder: string;
let outDir: string;
let debits: { path: string; total: number; sumCents: number };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kw-simulator-'));
  outDir = join(folder, 'answers');
  debits = await writeDebitFile({ folder });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const simulate = (scenario: BankScenarioInput = {}, selfPayments: SelfPayment[] = []) =>
  simulateBank(debits.path, outDir, scenario, selfPayments);

async function textOf(files: AnswerFile[], kind: string): Promise<string> {
  const matching = files.filter((file) => file.kind.startsWith(kind) && !file.isCopy);
  return (await Promise.all(matching.map(({ path }) => readFile(path, 'utf8')))).join('');
}

const count = (text: string, part: string): number => text.split(part).length - 1;

/** Sum of the booked entries, credits positive. */
function booked(text: string): number {
  const entries = [...text.matchAll(/<Ntry><Amt Ccy="EUR">(\d+)\.(\d\d)<\/Amt><CdtDbtInd>(CRDT|DBIT)/g)];
  return entries.reduce(
    (sum, [, euro, cents, sign]) => sum + Number(`${euro}${cents}`) * (sign === 'CRDT' ? 1 : -1),
    0,
  );
}

describe('a bank that accepts everything', () => {
  test('says so and credits each payment block in one sum', async () => {
    const { files, expected } = await simulate({ returnsWithReason: {} });
    expect(expected.submitted).toEqual({ count: debits.total, sumCents: debits.sumCents });
    expect(expected.settled).toEqual(expected.submitted);
    expect(await textOf(files, 'pain.002')).toContain('<GrpSts>ACCP</GrpSts>');
    const statements = await textOf(files, 'camt.053');
    expect(count(statements, '<Ntry>')).toBe(2);
    expect(booked(statements)).toBe(debits.sumCents);
    expect(files.map(({ kind, bookedOn }) => [kind, bookedOn])).toEqual([
      ['pain.002.001.10', undefined],
      ['camt.053.001.08', '2026-12-15'],
      ['camt.053.001.08', '2026-12-16'],
    ]);
  });

  test('returns the expected debits in notification and statement alike', async () => {
    const { files, expected } = await simulate({ returnsWithReason: manyReturns });
    const notifications = await textOf(files, 'camt.054');
    const statements = await textOf(files, 'camt.053');
    expect(expected.returned.count).toBeGreaterThan(100);
    expect(count(notifications, '<RtrInf>')).toBe(expected.returned.count);
    expect(count(statements, '<RtrInf>')).toBe(expected.returned.count);
    expect(expected.returned.byReason['MS03']).toBe(count(notifications, '<Cd>MS03</Cd>'));
    expect(booked(notifications)).toBe(-(expected.returned.sumCents + expected.returned.feeCents));
    expect(expected.returned.withoutEndToEndId).toBeGreaterThan(0);
    expect(count(notifications, '<EndToEndId>')).toBe(expected.returned.count - expected.returned.withoutEndToEndId);
    expect(count(notifications, '<MndtId>')).toBe(expected.returned.count);
  });

  test('books what its balances say, with fees included or separate', async () => {
    for (const feeConvention of ['included', 'separate'] as const) {
      const { files, expected } = await simulate({
        returnsWithReason: manyReturns,
        feeConvention,
        openingBalanceCents: 0,
      });
      expect(booked(await textOf(files, 'camt.053'))).toBe(expected.closingBalanceCents);
      expect(expected.returned.feeCents).toBe(expected.returned.count * 300);
      expect(expected.closingBalanceCents).toBe(
        expected.settled.sumCents +
          expected.transfers.sumCents -
          expected.returned.sumCents -
          expected.returned.feeCents,
      );
      await rm(outDir, { recursive: true });
    }
  });

  test('sends nothing back later than five TARGET days unless some returns are late', async () => {
    const prompt = await simulate({ returnsWithReason: manyReturns, payAfterReturn: 0 });
    expect(prompt.files.at(-1)?.bookedOn).toBe('2026-12-23');
    const late = await simulate({ returnsWithReason: manyReturns, payAfterReturn: 0, late: 0.5 });
    expect(late.expected.returned.late).toBeGreaterThan(10);
    expect(late.files.at(-1)?.bookedOn).toBe('2027-02-09');
  });
});

test('a bank that rejects some debits names them and credits the others', async () => {
  const { files, expected } = await simulate({
    answer: 'partial',
    rejectsWithReason: { AC01: 0.1 },
    returnsWithReason: {},
  });
  const report = await textOf(files, 'pain.002');
  expect(report).toContain('<GrpSts>PART</GrpSts>');
  expect(count(report, '<TxSts>RJCT</TxSts>')).toBe(expected.rejected.count);
  expect(count(report, '<OrgnlPmtInfId>')).toBe(2);
  expect(expected.rejected.byReason).toEqual({ AC01: expected.rejected.count });
  expect(expected.rejected.sumCents + expected.settled.sumCents).toBe(debits.sumCents);
  expect(booked(await textOf(files, 'camt.053'))).toBe(expected.settled.sumCents);
});

test('a bank that refuses the file books nothing', async () => {
  const { files, expected } = await simulate({ answer: 'reject' });
  expect(files).toHaveLength(1);
  expect(await textOf(files, 'pain.002')).toContain('<GrpSts>RJCT</GrpSts>');
  expect(expected).toMatchObject({ rejected: { count: debits.total }, settled: { count: 0 }, returned: { count: 0 } });
});

test('duplicate notifications repeat the entries under another message id', async () => {
  const { files } = await simulate({ returnsWithReason: manyReturns, duplicate: true });
  const copies = files.filter(({ isCopy }) => isCopy);
  const originals = files.filter(({ kind, isCopy }) => kind.startsWith('camt.054') && !isCopy);
  expect(copies).toHaveLength(originals.length);
  for (const [index, copy] of copies.entries()) {
    const text = await readFile(copy.path, 'utf8');
    const original = await readFile(originals[index]?.path ?? '', 'utf8');
    expect(text.slice(text.indexOf('<Ntry>'))).toBe(original.slice(original.indexOf('<Ntry>')));
    expect(text).not.toBe(original);
  }
});

test('self-payers appear in the statement with the text they typed', async () => {
  const payment = {
    amountCents: 2_400,
    bookedOn: '2026-12-18',
    name: 'Jörg <Groß>',
    iban: 'DE02120300000000202051',
    remittance: 'beitrag kw-17 & gruß',
  };
  const { files, expected } = await simulate({ returnsWithReason: {} }, [payment]);
  const statements = await textOf(files, 'camt.053');
  expect(statements).toContain('<Ustrd>beitrag kw-17 &amp; gruß</Ustrd>');
  expect(statements).toContain('<Nm>Jörg &lt;Groß&gt;</Nm>');
  expect(expected.transfers).toEqual({ count: 1, sumCents: 2_400 });
});

test('the same file and scenario give the same bytes, another seed other returns', async () => {
  const bytesOf = async (seed: number, zip: boolean) => {
    const { files } = await simulate({ returnsWithReason: manyReturns, seed, zip });
    const contents = await Promise.all(files.map(({ path }) => readFile(path, 'base64')));
    await rm(outDir, { recursive: true });
    return contents.join();
  };
  expect(await bytesOf(1, false)).toBe(await bytesOf(1, false));
  expect(await bytesOf(1, true)).toBe(await bytesOf(1, true));
  expect(await bytesOf(2, false)).not.toBe(await bytesOf(1, false));
});

test('containers replace the single files', async () => {
  const { files } = await simulate({ returnsWithReason: manyReturns, zip: true });
  expect(files.map(({ path }) => path.slice(-4))).toEqual(['.zip', '.zip', '.zip']);
  expect(await readdir(outDir)).toHaveLength(3);
});

test('a file of our own writer is answered, also when a mandate names a former creditor', async () => {
  const originalCreditorId = makeCreditorId('01111111111');
  const amended = anItem({ endToEndId: 'NL-0', amendment: { originalCreditorId, hasNewDebtorAccount: true } });
  const { files: written } = await writeToMemory([amended, ...items(49)]);
  await writeFile(debits.path, written[0] ?? '');
  const { files, expected } = await simulate({ answer: 'partial', rejectsWithReason: { AC01: 1 } });
  const report = await textOf(files, 'pain.002');
  expect(expected.rejected.count).toBe(50);
  expect(report).not.toContain(originalCreditorId);
  expect(count(report, '<OrgnlPmtInfId>')).toBe(1);
});

test.each([
  ['no XML', 'Kein XML'],
  ['truncated', '<Document><CstmrDrctDbtInitn><GrpHdr><MsgId>1</MsgId>'],
  [
    'another message',
    '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><CstmrCdtTrfInitn/></Document>',
  ],
])('a file that is %s is refused and nothing is written', async (_, text) => {
  await writeFile(debits.path, text);
  await expect(simulate()).rejects.toMatchObject({ code: 'KW_SIMULATOR_FILE' });
  await expect(readdir(outDir)).rejects.toThrow();
});

describe('official schemas', () => {
  const scenarios: BankScenarioInput[] = [
    { answer: 'partial', rejectsWithReason: { AC01: 0.1 }, returnsWithReason: manyReturns, duplicate: true },
    { answer: 'acceptAll', returnsWithReason: manyReturns, feeConvention: 'separate', hasReferences: false },
    { answer: 'reject' },
  ];
  const cases = (['.08', '.02'] as const).flatMap((version) => scenarios.map((scenario) => ({ ...scenario, version })));

  test.each(cases)(
    'hold for $version with answer $answer',
    async (scenario) => {
      const { files } = await simulate({ ...scenario, payAfterReturn: 1 });
      // One file of each sort: the others only differ in dates, and each check takes a while.
      const samples = new Map(files.map((file) => [`${file.kind}${file.isCopy}`, file]));
      const first = files.find(({ kind }) => kind.startsWith('camt.053'));
      for (const { path, kind } of [...samples.values(), ...(first ? [first] : [])]) {
        const check = await checkAgainstSchemas(plainFile(path), { kind });
        if (!check.checked) return console.warn(`Not checked, see KASSENWERK_SCHEMAS: ${check.reason.en}`);
        expect({ kind, check }).toMatchObject({ check: { checked: true, valid: true } });
      }
    },
    60_000,
  );
});
