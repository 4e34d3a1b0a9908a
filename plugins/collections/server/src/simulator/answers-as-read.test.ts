import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { classifyEvent, readBankAnswer, splitFees, type BankEvent, type EventClass } from '../domain/bank-answers';
import { simulateBank, type AnswerFile, type BankScenarioInput } from '.';
import { writeDebitFile } from './simulator.fixture';

const manyReturns = { MS03: 0.2, MD06: 0.1, AC04: 0.05 };

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kw-simulator-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Reads the files in order and keeps each event once, as the import does. */
async function eventsOnce(files: readonly AnswerFile[]): Promise<BankEvent[]> {
  const stored = new Set<string>();
  const events: BankEvent[] = [];
  const warnings: string[] = [];
  for (const { path } of files) {
    for await (const part of readBankAnswer(path, { name: basename(path) })) {
      if (part.kind === 'warning') warnings.push(part.code);
      if (part.kind !== 'entry' && part.kind !== 'status') continue;
      const { keys, marks, sameAs } = part.identity;
      if ([...keys, ...sameAs].some((key) => stored.has(key))) continue;
      for (const key of [...keys, ...marks]) stored.add(key);
      events.push(part);
    }
  }
  expect(warnings).toEqual([]);
  return events;
}

function tally(
  events: readonly BankEvent[],
  wanted: EventClass,
  centsOf = (event: BankEvent) => event.amountCents ?? 0,
) {
  const matching = events.filter((event) => classifyEvent(event) === wanted);
  return { count: matching.length, sumCents: matching.reduce((sum, event) => sum + centsOf(event), 0) };
}

const principalOf = (event: BankEvent): number => (event.kind === 'entry' ? splitFees(event).principalCents : 0);
const includedFeeOf = (event: BankEvent): number => (event.kind === 'entry' ? splitFees(event).feeCents : 0);

const scenarios: [string, BankScenarioInput][] = [
  ['partial, with late returns', { answer: 'partial', rejectsWithReason: { AC01: 0.1 }, late: 0.2 }],
  ['duplicate notifications', { duplicate: true }],
  ['separate fees', { feeConvention: 'separate' }],
  ['no references of the bank', { hasReferences: false, duplicate: true }],
  ['containers', { zip: true, duplicate: true, answer: 'partial' }],
  ['the old generation', { version: '.02', answer: 'partial' }],
  ['the old generation with separate fees', { version: '.02', feeConvention: 'separate', duplicate: true }],
];

test.each(scenarios)('what is read is what the bank did: %s', async (_, scenario) => {
  const { path } = await writeDebitFile({ folder });
  const outDir = join(folder, 'answers');
  const { files, expected } = await simulateBank(path, outDir, { returnsWithReason: manyReturns, ...scenario });
  const events = await eventsOnce(files);
  const { count, sumCents, feeCents } = expected.returned;
  expect(tally(events, 'return', principalOf)).toEqual({ count, sumCents });
  expect(tally(events, 'return', includedFeeOf).sumCents + tally(events, 'fee').sumCents).toBe(feeCents);
  expect(tally(events, 'incomingPayment')).toEqual(expected.transfers);
  expect(tally(events, 'collectionCredit').sumCents).toBe(expected.settled.sumCents);
  const rejected = events.filter((event) => event.kind === 'status' && event.level === 'transaction');
  expect(rejected).toHaveLength(expected.rejected.count);
  expect(tally(events, 'unclear').count).toBe(0);
});
