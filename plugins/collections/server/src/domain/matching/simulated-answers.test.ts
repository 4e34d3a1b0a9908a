import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simulateBank, type BankScenarioInput, type ExpectedAnswers } from '../../simulator';
import { writeDebitFile } from '../../simulator/simulator.fixture';
import { submittedDebits } from '../../simulator/submitted-debits';
import { readBankAnswer } from '../bank-answers';
import type { BankEvent } from '../bank-answers';
import type { CandidateSource, MatchCandidate } from './candidate';
import { matchEvents } from './match-events';
import type { MatchResult } from './match-result';

const MANY_RETURNS = { MS03: 0.2, MD06: 0.1, AC04: 0.05 };

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kassenwerk-matching-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the answers of the simulated bank are read, recognised once and matched', () => {
  test.each<[string, BankScenarioInput]>([
    ['charges included, current messages', { feeConvention: 'included' }],
    ['charges included, old messages', { feeConvention: 'included', version: '.02' }],
    ['charges separate', { feeConvention: 'separate' }],
    ['everything notified twice, in ZIP files', { duplicate: true, zip: true }],
    ['no references of the bank, and late returns', { hasReferences: false, late: 0.3 }],
    ['debits refused before', { answer: 'partial', rejectsWithReason: { AC01: 0.1 } }],
    ['returns that name the mandate only', { withoutEndToEndId: 1 }],
  ])('%s', async (_what, scenario) => {
    const { expected, results } = await play({ returnsWithReason: MANY_RETURNS, ...scenario });
    const matched = results.filter((result) => result.outcome === 'matched');
    const returned = matched.filter((result) => result.class === 'return');

    expect(returned).toHaveLength(expected.returned.count);
    expect(sum(returned, ({ candidate }) => candidate.amountCents)).toBe(expected.returned.sumCents);
    expect(countBy(returned.map(({ event }) => reasonOf(event)))).toEqual(expected.returned.byReason);
    expect(matched.filter((result) => result.class === 'reject')).toHaveLength(expected.rejected.count);
    expect(feesOf(results)).toBe(expected.returned.feeCents);
    expect(results.filter(({ class: eventClass }) => eventClass === 'incomingPayment')).toHaveLength(
      expected.transfers.count,
    );
    expect(results.filter(({ class: eventClass }) => eventClass === 'unclear')).toEqual([]);
  });

  test('most transfers after a return find their debit by what the payer wrote', async () => {
    const { results } = await play({ returnsWithReason: MANY_RETURNS, payAfterReturn: 1 });
    const payments = results.filter(({ class: eventClass }) => eventClass === 'incomingPayment');
    const matched = payments.filter(({ outcome }) => outcome === 'matched');
    expect(payments.length).toBeGreaterThan(100);
    expect(matched.length / payments.length).toBeGreaterThan(0.75);
  });
});

/** Simulates a bank, reads all its files in their order and books like the store: what is known is left out. */
async function play(scenario: BankScenarioInput): Promise<{ expected: ExpectedAnswers; results: MatchResult[] }> {
  const { path } = await writeDebitFile({ folder });
  const { files, expected } = await simulateBank(path, join(folder, 'answers'), scenario);
  const debits = await candidatesOf(path);
  const known = new Set<string>();
  const results: MatchResult[] = [];
  for (const file of files) {
    const news = (await eventsOf(file.path)).filter((event) => isNews(event, known));
    for await (const batch of matchEvents(news, sourceOf(debits))) results.push(...batch.map(book));
  }
  return { expected, results };
}

async function eventsOf(path: string): Promise<BankEvent[]> {
  const events: BankEvent[] = [];
  for await (const part of readBankAnswer(path, { name: 'answer' })) {
    if (part.kind === 'entry' || part.kind === 'status') events.push(part);
    if (part.kind === 'totals') expect(part.warnings).toEqual({});
  }
  return events;
}

function isNews({ identity }: BankEvent, known: Set<string>): boolean {
  if ([...identity.keys, ...identity.sameAs].some((key) => known.has(key))) return false;
  for (const key of [...identity.keys, ...identity.marks]) known.add(key);
  return true;
}

function book(result: MatchResult): MatchResult {
  if (result.outcome === 'matched' && result.class === 'return') result.candidate.state = 'returned';
  if (result.outcome === 'matched' && result.class === 'reject') result.candidate.state = 'rejected';
  return result;
}

async function candidatesOf(path: string): Promise<MatchCandidate[]> {
  const candidates: MatchCandidate[] = [];
  for await (const { debits } of submittedDebits(path)) {
    for (const debit of debits) {
      candidates.push({
        id: String(debit.index),
        endToEndId: debit.endToEndId,
        instructionId: debit.instructionId,
        messageId: 'KW-TEST-1',
        paymentInfoId: debit.paymentInfo.paymentInfoId,
        mandateId: debit.mandateId,
        // Members of a family pay from one account, so the IBAN alone decides nothing here.
        debtorIban: debit.debtorIban,
        amountCents: debit.amountCents,
        passedOnFeeCents: 300,
        collectionOn: debit.paymentInfo.collectionDate,
        state: 'settled',
      });
    }
  }
  return candidates;
}

function sourceOf(debits: readonly MatchCandidate[]): CandidateSource {
  const by = (keyOf: (debit: MatchCandidate) => string) => (keys: readonly string[]) => {
    const wanted = new Set(keys);
    return Promise.resolve(debits.filter((debit) => wanted.has(keyOf(debit))));
  };
  return {
    byEndToEndIds: by(({ endToEndId }) => endToEndId),
    byInstructionIds: by(({ instructionId }) => instructionId ?? ''),
    byMandates: by(({ mandateId }) => mandateId.toUpperCase()),
    byIbans: by(({ debtorIban }) => debtorIban),
  };
}

function reasonOf(event: BankEvent): string {
  return (event.kind === 'entry' ? event.returnReason : event.reason) ?? '';
}

/** Included charges stand in the returns, separate ones in entries of their own; never in both. */
function feesOf(results: readonly MatchResult[]): number {
  return sum(results, (result) => {
    if (result.class === 'fee') return result.event.amountCents ?? 0;
    return result.outcome === 'matched' && result.class === 'return' ? (result.fees?.feeCents ?? 0) : 0;
  });
}

function sum<T>(items: readonly T[], valueOf: (item: T) => number): number {
  return items.reduce((total, item) => total + valueOf(item), 0);
}

function countBy(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
