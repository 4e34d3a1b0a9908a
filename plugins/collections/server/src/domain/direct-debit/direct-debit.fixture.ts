import { makeCreditorId } from '@kassenwerk/kernel';
import { bankProfileSchema, type BankProfile } from './bank-profile';
import type { DebitItem, DirectDebitSettings } from './debit-item';
import { emptyTextTally } from './bank-text';
import type { PlanAggregate } from './part-plan';
import type { WrittenPart } from './part-writer';
import { planDirectDebitFiles } from './plan-files';
import { transactionXml } from './transaction-xml';
import type { WritableTarget } from './writable-target';
import { writeDirectDebitFiles } from './write-files';

export function aProfile(values: Partial<BankProfile> = {}): BankProfile {
  return bankProfileSchema.parse({ key: 'test', title: 'Testbank', ...values });
}

export function someSettings(profile: Partial<BankProfile> = {}): DirectDebitSettings {
  return {
    profile: aProfile(profile),
    creditor: {
      name: 'Krankenkasse Nordlicht',
      creditorId: makeCreditorId('01234567890'),
      iban: 'DE89370400440532013000',
      bic: 'COBADEFFXXX',
    },
    scheme: 'CORE',
    messageIdBase: 'NL-2026-12',
    createdAt: new Date('2026-11-21T19:00:00Z'),
  };
}

export function anItem(values: Partial<DebitItem> = {}): DebitItem {
  return {
    endToEndId: 'NL-202612-000001',
    amountCents: 1234,
    collectionDate: '2026-12-15',
    sequenceType: 'RCUR',
    mandateId: 'NL-M-000001',
    mandateSignedOn: '2025-03-07',
    debtorName: 'Anna Muster',
    debtorIban: 'DE02120300000000202051',
    ...values,
  };
}

/** `count` items with distinct references and amounts. */
export function items(count: number, values: Partial<DebitItem> = {}): DebitItem[] {
  return Array.from({ length: count }, (_, index) =>
    anItem({ endToEndId: `NL-${String(index + 1).padStart(9, '0')}`, amountCents: 100 + index, ...values }),
  );
}

export interface MemoryTarget extends WritableTarget {
  text: string;
  isPublished: boolean;
  isDiscarded: boolean;
}

export function memoryTarget(part: number): MemoryTarget {
  const target: MemoryTarget = {
    path: `part-${part}.xml`,
    text: '',
    isPublished: false,
    isDiscarded: false,
    write: async (bytes) => void (target.text += Buffer.from(bytes).toString('utf8')),
    close: async () => undefined,
    publish: async () => void (target.isPublished = true),
    discard: async () => void (target.isDiscarded = true),
  };
  return target;
}

/** Items as a cursor delivers them: in batches. */
export async function* batches(all: readonly DebitItem[], size = 1000): AsyncGenerator<DebitItem[]> {
  for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size);
}

/** Counts, sums and sizes as the store's GROUP BY gives them. */
export function groupsOf(all: readonly DebitItem[]): PlanAggregate[] {
  const groups = new Map<string, PlanAggregate>();
  for (const item of all) {
    const { collectionDate, sequenceType, amountCents } = item;
    const key = `${collectionDate} ${sequenceType}`;
    const group = groups.get(key) ?? { collectionDate, sequenceType, transactions: 0, sumCents: 0, bytesAtMost: 0 };
    group.transactions += 1;
    group.sumCents += amountCents;
    group.bytesAtMost += Buffer.byteLength(transactionXml(item, someSettings(), emptyTextTally()));
    groups.set(key, group);
  }
  return [...groups.values()];
}

export async function writeToMemory(
  all: readonly DebitItem[],
  settings = someSettings(),
): Promise<{ parts: WrittenPart[]; files: string[] }> {
  const plan = await planDirectDebitFiles({ groups: groupsOf(all), items: () => batches(all), settings });
  const targets: MemoryTarget[] = [];
  const open = async (part: number): Promise<WritableTarget> => {
    const target = memoryTarget(part);
    targets.push(target);
    return target;
  };
  const parts = await writeDirectDebitFiles({ ...settings, items: batches(all), plan, open });
  return { parts, files: targets.map(({ text }) => text) };
}
