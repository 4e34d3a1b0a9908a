import { shippedTable } from '../../tables/shipped-table.fixture';
import type { EntryEvent } from '../bank-answers';
import type { MatchCandidate, MatchResult } from '../matching';
import { bookEvent, type BookingFacts } from './book-event';
import { memberReferencesIn } from './member-references';
import { addToSums, emptySums, isBalanced } from './movement-sums';

const facts: BookingFacts = {
  reasons: shippedTable('return-reason'),
  receivedOn: '2026-12-20',
  earlierReasons: [],
  debit: { memberId: 'm1', receivableId: 7 },
};

const candidate: MatchCandidate = {
  id: '42',
  endToEndId: 'ZB202612-1-1',
  instructionId: null,
  messageId: 'KW-1',
  paymentInfoId: 'KW-1-1',
  mandateId: 'M1',
  debtorIban: 'DE89370400440532013000',
  amountCents: 5_000,
  passedOnFeeCents: 0,
  collectionOn: '2026-12-15',
  state: 'submitted',
};

function entry(given: Partial<EntryEvent>): EntryEvent {
  return {
    kind: 'entry',
    identity: { keys: ['key'], marks: [], sameAs: [] },
    bookingStatus: 'BOOK',
    bookedOn: '2026-12-17',
    direction: 'debit',
    amountCents: 5_300,
    originalAmountCents: null,
    chargesCents: 300,
    chargesConvention: 'included',
    isReturn: true,
    returnReason: 'AM04',
    endToEndId: 'ZB202612-1-1',
    mandateId: null,
    remittance: null,
    ...given,
  } as EntryEvent;
}

const matched = (event: EntryEvent): MatchResult => ({
  outcome: 'matched',
  event,
  class: 'return',
  candidate,
  via: 'endToEndId',
  confidence: 1,
  fees: { principalCents: 5_000, feeCents: 300, announcedFeeCents: 0, convention: 'included' },
});

test('a return is booked without the charges in it, and tried again once', () => {
  const booked = bookEvent(matched(entry({})), facts);
  expect(booked).toMatchObject({
    kind: 'return',
    status: 'booked',
    amountCents: 5_000,
    feeCents: 300,
    debitItemId: 42,
    memberId: 'm1',
    confidence: 100,
  });
  expect(booked.reaction).toMatchObject({ class: 'retry', action: 'collectAgain', retryOn: '2026-12-24' });
});

test('a second failure leads to dunning and payment by transfer', () => {
  const { reaction } = bookEvent(matched(entry({})), { ...facts, earlierReasons: ['MS03'] });
  expect(reaction).toMatchObject({ action: 'dun', mandateState: 'onHold', retryOn: null });
});

test('a debit rejected before is booked there and back', () => {
  const event = entry({ chargesCents: 0, amountCents: 5_000 });
  const doubtful: MatchResult = {
    outcome: 'doubtful',
    event,
    class: 'return',
    candidates: [{ ...candidate, state: 'rejected' }],
    via: 'endToEndId',
    doubt: 'stateUnexpected',
  };
  expect(bookEvent(doubtful, { ...facts, wasRejected: true })).toMatchObject({
    kind: 'return',
    status: 'booked',
    debitItemId: 42,
  });
  expect(bookEvent(doubtful, facts)).toMatchObject({ status: 'open', question: 'doubtful', debitItemId: null });
});

test('money of nobody is left to a person', () => {
  const event = entry({ direction: 'credit', isReturn: false, amountCents: 900, chargesCents: 0, returnReason: null });
  const unmatched: MatchResult = { outcome: 'unmatched', event, class: 'incomingPayment' };
  expect(bookEvent(unmatched, { ...facts, debit: undefined })).toMatchObject({
    kind: 'payment',
    status: 'open',
    question: 'unmatched',
    memberId: null,
  });
  expect(
    bookEvent(unmatched, { ...facts, debit: undefined, payer: { memberId: 'm9', by: 'memberReference' } }),
  ).toMatchObject({ status: 'booked', memberId: 'm9' });
});

test('what is not booked at the bank moves nothing, whatever it says', () => {
  const event = entry({ bookingStatus: 'PDNG' });
  expect(bookEvent({ outcome: 'notConcerned', event, class: 'ignored' }, facts)).toMatchObject({
    status: 'ignored',
    direction: null,
  });
});

test('every cent of a statement is somewhere', () => {
  const sums = { ...emptySums(), statementCents: -5_300 + 900 - 450 - 10_000 };
  addToSums(sums, bookEvent(matched(entry({})), facts));
  const credit = entry({ direction: 'credit', isReturn: false, amountCents: 900, chargesCents: 0 });
  addToSums(
    sums,
    bookEvent({ outcome: 'unmatched', event: credit, class: 'incomingPayment' }, { ...facts, debit: undefined }),
  );
  const plain = { isReturn: false, chargesCents: 0, returnReason: null };
  addToSums(
    sums,
    bookEvent({ outcome: 'notConcerned', event: entry({ ...plain, amountCents: 450 }), class: 'fee' }, facts),
  );
  addToSums(
    sums,
    bookEvent(
      { outcome: 'notConcerned', event: entry({ ...plain, amountCents: 10_000 }), class: 'outgoingPayment' },
      facts,
    ),
  );
  expect(sums).toMatchObject({ matchedCents: -5_000, unmatchedCents: 900, feeCents: -750, otherCents: -10_000 });
  expect(isBalanced(sums)).toBe(true);
});

test.each([
  ['Beitrag Mitgliedsnr. 10000073', '10000073'],
  ['zb202612-10000073-1', '10000073'],
  ['Beitrag ZB202612 -100000 73-1', '10000073'],
  ['KVNR: a123456780, danke', 'A123456780'],
])('finds a member number in "%s"', (remittance, number) => {
  expect(memberReferencesIn({ remittance, structuredReference: null }).words).toContain(number);
});
