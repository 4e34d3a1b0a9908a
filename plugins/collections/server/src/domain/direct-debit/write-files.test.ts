import { createHash } from 'node:crypto';
import {
  anItem,
  batches,
  groupsOf,
  items,
  memoryTarget,
  someSettings,
  writeToMemory,
  type MemoryTarget,
} from './direct-debit.fixture';
import { planDirectDebitFiles } from './plan-files';
import { writeDirectDebitFiles } from './write-files';

const count = (text: string, part: string): number => text.split(part).length - 1;

describe('writeDirectDebitFiles', () => {
  it('reports what the file holds', async () => {
    const { parts, files } = await writeToMemory(items(3));
    expect(parts).toHaveLength(1);
    expect(parts[0]).toMatchObject({
      messageId: 'NL-2026-12-1',
      transactions: 3,
      sumCents: 303,
      bytes: Buffer.byteLength(files[0] ?? ''),
      sha256: createHash('sha256')
        .update(files[0] ?? '')
        .digest('hex'),
      paymentInfos: [{ paymentInfoId: 'NL-2026-12-1-1', collectionDate: '2026-12-15', sequenceType: 'RCUR' }],
    });
    expect(count(files[0] ?? '', '<NbOfTxs>3</NbOfTxs><CtrlSum>3.03</CtrlSum>')).toBe(2);
    expect(files[0]).not.toMatch(/UETR|ClrSysMmbId|AdrLine/);
  });

  it('gives the same bytes for the same order', async () => {
    const first = await writeToMemory(items(2500));
    const second = await writeToMemory(items(2500));
    expect(second.parts).toEqual(first.parts);
  });

  it('opens a payment block for each collection date and sequence type', async () => {
    const all = [
      ...items(2, { collectionDate: '2026-12-15', sequenceType: 'OOFF' }),
      ...items(3, { collectionDate: '2026-12-15', sequenceType: 'RCUR' }),
      ...items(4, { collectionDate: '2026-12-17', sequenceType: 'RCUR' }),
    ];
    const { parts, files } = await writeToMemory(all);
    expect(parts[0]?.paymentInfos.map((info) => [info.paymentInfoId, info.transactions, info.firstPosition])).toEqual([
      ['NL-2026-12-1-1', 2, 0],
      ['NL-2026-12-1-2', 3, 2],
      ['NL-2026-12-1-3', 4, 5],
    ]);
    expect(count(files[0] ?? '', '<PmtInf>')).toBe(3);
  });

  it('splits by the number of transactions', async () => {
    const { parts } = await writeToMemory(items(25), someSettings({ maxTransactions: 10 }));
    expect(parts.map((part) => [part.messageId, part.transactions, part.firstPosition])).toEqual([
      ['NL-2026-12-1', 10, 0],
      ['NL-2026-12-2', 10, 10],
      ['NL-2026-12-3', 5, 20],
    ]);
  });

  it('splits by size and fills files up to the limit', async () => {
    const { parts } = await writeToMemory(items(100), someSettings({ maxBytes: 20_000 }));
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.reduce((sum, part) => sum + part.transactions, 0)).toBe(100);
    for (const part of parts) expect(part.bytes).toBeLessThanOrEqual(20_000);
    for (const part of parts.slice(0, -1)) expect(part.bytes).toBeGreaterThan(17_000);
  });

  it('starts a file for each payment block where the bank wants one', async () => {
    const all = [...items(2, { sequenceType: 'OOFF' }), ...items(2, { sequenceType: 'RCUR' })];
    const { parts } = await writeToMemory(all, someSettings({ onePaymentInfoPerFile: true }));
    expect(parts.map((part) => part.paymentInfos.length)).toEqual([1, 1]);
  });

  it('writes nothing for no items', async () => {
    expect((await writeToMemory([])).parts).toEqual([]);
  });

  it('counts changed texts of each file', async () => {
    const { parts } = await writeToMemory([anItem({ debtorName: 'Jürgen Groß' }), anItem({ debtorName: '王' + 'a' })]);
    expect(parts[0]?.texts).toEqual({ changed: 2, cut: 0, replacedCharacters: 2, unknownCharacters: 1 });
  });
});

describe('writeDirectDebitFiles with items that are not those of the plan', () => {
  const write = async (planned: ReturnType<typeof items>, delivered: ReturnType<typeof items>) => {
    const settings = someSettings({ maxTransactions: 5 });
    const targets: MemoryTarget[] = [];
    const plan = await planDirectDebitFiles({ groups: groupsOf(planned), items: () => batches(planned), settings });
    const open = async (part: number) => {
      const target = memoryTarget(part);
      targets.push(target);
      return target;
    };
    const error: unknown = await writeDirectDebitFiles({ ...settings, items: batches(delivered), plan, open }).catch(
      (e) => e,
    );
    return { error, targets };
  };

  it.each([
    ['one too many', items(12), items(13)],
    ['one too few', items(12), items(11)],
    ['a file too few', items(12), items(10)],
    ['another amount', items(12), [...items(11), anItem({ amountCents: 999 })]],
    ['another day', items(12), [...items(11), anItem({ amountCents: 111, collectionDate: '2026-12-17' })]],
    ['another sequence type', items(12), [...items(11), anItem({ amountCents: 111, sequenceType: 'FNAL' })]],
  ])('refuses %s and leaves no file', async (_, planned, delivered) => {
    const { error, targets } = await write(planned, delivered);
    expect(error).toMatchObject({ code: 'KW_DEBIT_PLAN_MISMATCH' });
    expect(targets.every((target) => target.isDiscarded && !target.isPublished)).toBe(true);
  });

  it('refuses an item the bank would refuse, without naming the person', async () => {
    const { error, targets } = await write(items(1), items(1, { debtorIban: 'DE00123' }));
    expect(error).toMatchObject({
      code: 'KW_DEBIT_IBAN',
      details: { endToEndId: 'NL-000000001', field: 'debtorIban' },
    });
    expect(JSON.stringify(error)).not.toContain('Muster');
    expect(targets[0]?.isDiscarded).toBe(true);
  });
});
