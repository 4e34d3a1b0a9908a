import type { EntryEvent, StatusEvent } from '../bank-answers/events';
import type { CandidateSource, MatchCandidate } from './candidate';
import { matchEvents } from './match-events';
import type { MatchResult } from './match-result';

const OCTOBER = debit({ id: 'october', endToEndId: 'E2E-OCT', collectionOn: '2026-10-15' });
const NOVEMBER = debit({ id: 'november', endToEndId: 'E2E-NOV', collectionOn: '2026-11-16' });
const NO_REFERENCE = { endToEndId: null, instructionId: null, mandateId: null, debtorIban: null };

describe('the cascade', () => {
  test('EndToEndId is certain', async () => {
    expect(await matchOne(entry({ endToEndId: 'E2E-NOV' }))).toMatchObject({
      outcome: 'matched',
      via: 'endToEndId',
      confidence: 1,
      candidate: { id: 'november' },
      fees: { principalCents: 800, feeCents: 0 },
    });
  });

  test('charges included in the amount do not hide the debit', async () => {
    const event = entry({ endToEndId: 'E2E-NOV', amountCents: 1_100, chargesCents: 300 });
    expect(await matchOne(event)).toMatchObject({
      outcome: 'matched',
      fees: { principalCents: 800, feeCents: 300, convention: 'included' },
    });
  });

  test.each<[string, Partial<EntryEvent>, MatchCandidate, string]>([
    ['another amount', { amountCents: 900 }, NOVEMBER, 'amountDiffers'],
    ['another mandate', { mandateId: 'M-2' }, NOVEMBER, 'mandateDiffers'],
    ['a debit that is back already', {}, { ...NOVEMBER, state: 'returned' }, 'stateUnexpected'],
    ['a day before it was collected', { bookedOn: '2026-10-01' }, NOVEMBER, 'dateImplausible'],
  ])('a known EndToEndId with %s is for a person', async (_what, event, candidate, doubt) => {
    const result = await matchOne(entry({ endToEndId: 'E2E-NOV', ...event }), [candidate]);
    expect(result).toMatchObject({ outcome: 'doubtful', doubt, candidates: [{ id: 'november' }] });
  });

  test('an instruction id that is only a position needs its block', async () => {
    const first = debit({ id: 'first', instructionId: '1', paymentInfoId: 'BLOCK-1' });
    const second = debit({ id: 'second', instructionId: '1', paymentInfoId: 'BLOCK-2' });
    const event = entry({ instructionId: '1', paymentInfoId: 'BLOCK-2' });
    expect(await matchOne(event, [first, second])).toMatchObject({
      outcome: 'matched',
      via: 'instructionId',
      candidate: { id: 'second' },
    });
  });

  test('the mandate with amount and date, in any case of letters', async () => {
    expect(await matchOne(entry({ mandateId: 'm-1' }), [NOVEMBER])).toMatchObject({
      via: 'mandate',
      confidence: 0.9,
      candidate: { id: 'november' },
    });
  });

  test('of equal monthly debits the one within the return period', async () => {
    const result = await matchOne(entry({ mandateId: 'M-1', bookedOn: '2026-11-20' }), [OCTOBER, NOVEMBER]);
    expect(result).toMatchObject({ outcome: 'matched', confidence: 0.8, candidate: { id: 'november' } });
  });

  test('a late return of one of several equal debits is for a person', async () => {
    const result = await matchOne(entry({ mandateId: 'M-1', bookedOn: '2026-12-20' }), [OCTOBER, NOVEMBER]);
    expect(result).toMatchObject({ outcome: 'doubtful', doubt: 'severalCandidates' });
  });

  test('IBAN and amount come last', async () => {
    const event = entry({ debtorIban: NOVEMBER.debtorIban });
    expect(await matchOne(event, [NOVEMBER])).toMatchObject({ via: 'iban', confidence: 0.7 });
    const other = entry({ debtorIban: NOVEMBER.debtorIban, amountCents: 799 });
    expect(await matchOne(other, [NOVEMBER])).toMatchObject({ outcome: 'unmatched' });
  });

  test('an unknown EndToEndId falls through to the mandate', async () => {
    const event = entry({ endToEndId: 'FOREIGN', mandateId: 'M-1' });
    expect(await matchOne(event, [NOVEMBER])).toMatchObject({ outcome: 'matched', via: 'mandate' });
  });
});

describe('other events', () => {
  test('a rejection in pain.002 needs no amount', async () => {
    const event = status({ level: 'transaction', endToEndId: 'E2E-NOV', amountCents: null });
    expect(await matchOne(event)).toMatchObject({ outcome: 'matched', class: 'reject', fees: null });
  });

  test('a rejected file concerns everything in it', async () => {
    expect(await matchOne(status({ level: 'group' }))).toMatchObject({ outcome: 'wholeOrder', class: 'reject' });
  });

  test('a reversal of a return finds the debit that had come back', async () => {
    const event = entry({ endToEndId: 'E2E-NOV', direction: 'credit', mandateId: 'M-1' });
    const back: MatchCandidate = { ...NOVEMBER, state: 'returned' };
    expect(await matchOne(event, [back])).toMatchObject({ outcome: 'matched', class: 'returnReversal' });
  });

  test('a transfer quotes the reference of the letter, and its own EndToEndId means nothing', async () => {
    const transfer = { direction: 'credit', isReturn: false } as const;
    const quoting = entry({ ...transfer, endToEndId: 'E2E-OCT', remittance: 'Beitrag E2E-NOV danke' });
    expect(await matchOne(quoting)).toMatchObject({ via: 'reference', candidate: { id: 'november' } });
    expect(await matchOne(entry({ ...transfer, endToEndId: 'E2E-OCT' }))).toMatchObject({ outcome: 'unmatched' });
  });

  test.each(['beitrag e2e-nov', 'E2 E-N OV', 'Mandat m-0815'])(
    'a transfer that says "%s" is understood',
    async (remittance) => {
      const open = debit({ id: 'open', endToEndId: 'E2E-NOV', mandateId: 'M-0815', state: 'returned' });
      const paid = debit({ id: 'paid', endToEndId: 'E2E-OCT', mandateId: 'M-0815' });
      const event = entry({ direction: 'credit', isReturn: false, remittance });
      expect(await matchOne(event, [paid, open])).toMatchObject({ outcome: 'matched', candidate: { id: 'open' } });
    },
  );

  test('a transfer may include the charges passed on to the member, but no other surplus', async () => {
    const open: MatchCandidate = { ...NOVEMBER, state: 'returned', passedOnFeeCents: 300 };
    const transfer = { direction: 'credit', isReturn: false, remittance: 'E2E-NOV' } as const;
    expect(await matchOne(entry({ ...transfer, amountCents: 1_100 }), [open])).toMatchObject({ outcome: 'matched' });
    const surplus = await matchOne(entry({ ...transfer, amountCents: 1_000 }), [open]);
    expect(surplus).toMatchObject({ outcome: 'doubtful', doubt: 'amountDiffers' });
  });

  test('charges and our own payments look nothing up', async () => {
    const source = sourceOf([NOVEMBER]);
    const event = entry({ isReturn: false, endToEndId: 'E2E-NOV' });
    expect(await match([event], source)).toMatchObject([{ outcome: 'notConcerned', class: 'outgoingPayment' }]);
    expect(source.calls).toEqual([]);
  });
});

describe('batches', () => {
  test('use one look-up a step and keep the order of the events', async () => {
    const debits = Array.from({ length: 25 }, (_, index) => debit({ id: `d${index}`, endToEndId: `E2E-${index}` }));
    const source = sourceOf(debits);
    const events = debits.map(({ endToEndId }) => entry({ endToEndId })).reverse();
    const results = await match(events, source, 10);
    expect(results.map((result) => result.outcome === 'matched' && result.candidate.id)).toEqual(
      debits.map(({ id }) => id).reverse(),
    );
    expect(source.calls).toEqual(['endToEndIds 10', 'endToEndIds 10', 'endToEndIds 5']);
  });

  test('two equal returns of one mandate take two debits', async () => {
    const twin = debit({ id: 'twin', endToEndId: 'E2E-TWIN', collectionOn: '2026-09-15' });
    const events = [entry({ mandateId: 'M-1' }), entry({ mandateId: 'M-1' })];
    const results = await match(events, sourceOf([NOVEMBER, twin]));
    expect(results).toMatchObject([{ candidate: { id: 'november' } }, { candidate: { id: 'twin' } }]);
  });
});

function debit(over: Partial<MatchCandidate>): MatchCandidate {
  return {
    id: 'd',
    endToEndId: 'E2E',
    instructionId: null,
    messageId: 'MSG-1',
    paymentInfoId: 'BLOCK-1',
    mandateId: 'M-1',
    debtorIban: 'DE89370400440532013000',
    amountCents: 800,
    passedOnFeeCents: 0,
    collectionOn: '2026-11-16',
    state: 'settled',
    ...over,
  };
}

function entry(over: Partial<EntryEvent>): EntryEvent {
  return {
    kind: 'entry',
    family: 'camt.053',
    position: { document: 1, statement: 1, entry: 1, detail: 1 },
    identity: { keys: ['k'], marks: [], sameAs: [] },
    account: 'DE02120300000000202051',
    bookingStatus: 'BOOK',
    bookedOn: '2026-11-20',
    valueOn: '2026-11-20',
    direction: 'debit',
    isReversal: false,
    amountCents: 800,
    currency: 'EUR',
    entryAmountCents: 800,
    originalAmountCents: null,
    chargesCents: 0,
    chargesConvention: 'unknown',
    isReturn: true,
    returnReason: 'MS03',
    returnText: null,
    ...NO_REFERENCE,
    creditorId: null,
    debtorName: null,
    creditorName: null,
    creditorIban: null,
    remittance: null,
    structuredReference: null,
    paymentInfoId: null,
    messageId: null,
    accountServicerReference: null,
    entryServicerReference: null,
    entryReference: null,
    transactionCode: { domain: null, family: null, subFamily: null, proprietary: null },
    batch: null,
    hasDetails: true,
    ...over,
  };
}

function status(over: Partial<StatusEvent>): StatusEvent {
  return {
    kind: 'status',
    family: 'pain.002',
    position: { document: 1, statement: 0, entry: 1, detail: 1 },
    identity: { keys: ['k'], marks: [], sameAs: [] },
    level: 'transaction',
    status: 'RJCT',
    reason: 'AC01',
    reasons: ['AC01'],
    reasonText: null,
    originalMessageId: 'MSG-1',
    originalMessageName: null,
    originalPaymentInfoId: 'BLOCK-1',
    originalTransactions: null,
    amountCents: 800,
    currency: 'EUR',
    collectionOn: null,
    accountServicerReference: null,
    statusId: null,
    ebicsOrder: null,
    ...NO_REFERENCE,
    creditorId: null,
    debtorName: null,
    creditorName: null,
    creditorIban: null,
    remittance: null,
    structuredReference: null,
    ...over,
  };
}

function sourceOf(debits: readonly MatchCandidate[]): CandidateSource & { calls: string[] } {
  const calls: string[] = [];
  const by = (name: string, keyOf: (candidate: MatchCandidate) => string | null) => (keys: readonly string[]) => {
    calls.push(`${name} ${keys.length}`);
    return Promise.resolve(debits.filter((candidate) => keys.includes(keyOf(candidate) ?? '')));
  };
  return {
    calls,
    byEndToEndIds: by('endToEndIds', ({ endToEndId }) => endToEndId),
    byInstructionIds: by('instructionIds', ({ instructionId }) => instructionId),
    byMandates: by('mandates', ({ mandateId }) => mandateId),
    byIbans: by('ibans', ({ debtorIban }) => debtorIban),
  };
}

async function match(
  events: readonly (EntryEvent | StatusEvent)[],
  source: CandidateSource,
  batchSize?: number,
): Promise<MatchResult[]> {
  const results: MatchResult[] = [];
  for await (const batch of matchEvents(events, source, batchSize)) results.push(...batch);
  return results;
}

async function matchOne(event: EntryEvent | StatusEvent, debits = [OCTOBER, NOVEMBER]): Promise<MatchResult> {
  const [result] = await match([event], sourceOf(debits));
  if (!result) throw new Error('no result');
  return result;
}
