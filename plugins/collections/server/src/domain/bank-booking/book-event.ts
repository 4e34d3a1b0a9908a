import { addTargetDays, type CivilDate } from '@kassenwerk/kernel';
import {
  classifyReason,
  splitFees,
  type BankEvent,
  type EntryEvent,
  type EventClass,
  type FeeSplit,
  type ReasonTable,
} from '../bank-answers';
import type { MatchCandidate, MatchResult } from '../matching';
import type { BookedEvent, BookedKind, MatchPath } from './booked-event';

/** What the database knows about the match of one event. */
export interface BookingFacts {
  reasons: ReasonTable;
  /** The day the file came; stands in for a date the bank does not give. */
  receivedOn: CivilDate;
  /** Earlier failures of the same receivable, oldest first. */
  earlierReasons: readonly (string | null)[];
  /** Ids of member and receivable behind a matched debit. */
  debit?: { memberId: string; receivableId: number | null };
  /** The member a payment names, where no debit was found. */
  payer?: { memberId: string; by: 'memberReference' | 'memberAccount' };
  /** The debit was rejected before, and now the bank books its way there and back. */
  wasRejected?: boolean;
}

const kinds: Record<EventClass, BookedKind> = {
  return: 'return',
  reject: 'reject',
  returnReversal: 'reversal',
  incomingPayment: 'payment',
  collectionCredit: 'collection',
  fee: 'fee',
  accepted: 'status',
  pending: 'status',
  ignored: 'status',
  transferReturn: 'unclear',
  unclear: 'unclear',
  outgoingPayment: 'other',
  batchBooking: 'other',
};

function kindOf({ event, class: eventClass }: MatchResult): BookedKind {
  if (event.kind !== 'entry') return kinds[eventClass];
  // A sum without its items may be our own debits.
  if (eventClass === 'batchBooking' && event.direction === 'credit') return 'collection';
  return eventClass === 'ignored' && hasMoved(event) ? 'other' : kinds[eventClass];
}

const hasMoved = ({ bookingStatus, amountCents, direction }: EntryEvent): boolean =>
  (bookingStatus === null || bookingStatus === 'BOOK') && amountCents !== null && direction !== null;

/** Decides what an event does to the books. Statuses of whole orders and sums of blocks are settled afterwards by the caller. */
export function bookEvent(result: MatchResult, facts: BookingFacts): BookedEvent {
  const base = baseOf(result, facts);
  if (result.outcome === 'matched') return matched(base, result, facts);
  const rejected = rejectedBefore(result, facts);
  if (rejected)
    return matched(
      base,
      { ...result, outcome: 'matched', candidate: rejected, via: 'endToEndId', confidence: 1, fees: null },
      facts,
    );
  if (base.kind === 'payment') return payment(base, result, facts);
  if (result.outcome === 'doubtful') return { ...base, status: 'open', question: 'doubtful' };
  if (result.outcome === 'unmatched') return unmatched(base, result.event);
  if (base.kind === 'unclear') return { ...base, status: 'open', question: 'unclear' };
  return { ...base, status: base.kind === 'fee' ? 'booked' : 'ignored' };
}

function baseOf(result: MatchResult, { receivedOn }: BookingFacts): BookedEvent {
  const { event } = result;
  const entry = event.kind === 'entry' ? event : undefined;
  const moved = entry && hasMoved(entry) ? entry : undefined;
  const fees = moved && splitFees(moved);
  return {
    keys: event.identity.keys,
    kind: kindOf(result),
    status: 'booked',
    bookedOn: entry?.bookedOn ?? receivedOn,
    direction: moved?.direction ?? null,
    amountCents: fees?.principalCents ?? event.amountCents ?? 0,
    feeCents: fees?.feeCents ?? 0,
    reason: event.kind === 'entry' ? event.returnReason : event.reason,
    reasonTitle: null,
    reaction: null,
    endToEndId: event.endToEndId,
    mandateReference: event.mandateId,
    memberId: null,
    debitItemId: null,
    receivableId: null,
    matchedBy: null,
    confidence: null,
    remittance: event.remittance?.slice(0, 500) ?? null,
    question: null,
  };
}

type Matched = Extract<MatchResult, { outcome: 'matched' }>;

function matched(base: BookedEvent, result: Matched, facts: BookingFacts): BookedEvent {
  const { candidate, event, via, confidence } = result;
  const fees =
    result.fees ??
    (event.kind === 'entry' && event.amountCents !== null ? splitFees(event, candidate.amountCents) : null);
  const booked: BookedEvent = {
    ...base,
    memberId: facts.debit?.memberId ?? null,
    debitItemId: base.kind === 'payment' ? null : Number(candidate.id),
    receivableId: facts.debit?.receivableId ?? null,
    endToEndId: candidate.endToEndId,
    mandateReference: candidate.mandateId,
    amountCents: fees?.principalCents ?? base.amountCents,
    feeCents: fees?.feeCents ?? 0,
    matchedBy: via satisfies MatchPath,
    confidence: Math.round(confidence * 100),
  };
  if (base.kind !== 'return' && base.kind !== 'reject') return booked;
  return { ...booked, ...reactionTo(booked, fees, facts) };
}

/** A rejected debit that is returned as well: the money goes there and back, but the debt was reopened already. */
function rejectedBefore(result: MatchResult, { wasRejected }: BookingFacts): MatchCandidate | undefined {
  if (!wasRejected || result.outcome !== 'doubtful' || result.doubt !== 'stateUnexpected') return undefined;
  return result.candidates.length === 1 ? result.candidates[0] : undefined;
}

function reactionTo(
  booked: BookedEvent,
  fees: FeeSplit | null,
  facts: BookingFacts,
): Pick<BookedEvent, 'reasonTitle' | 'reaction'> {
  const on = booked.bookedOn ?? facts.receivedOn;
  const { title, retryInTargetDays, ...reaction } = classifyReason(facts.reasons, {
    code: booked.reason,
    kind: booked.kind === 'reject' ? 'reject' : 'return',
    amountCents: booked.amountCents,
    on,
    earlierReasons: facts.earlierReasons,
  });
  const retryOn = retryInTargetDays === null ? null : addTargetDays(on, retryInTargetDays);
  return { reasonTitle: title, reaction: { ...reaction, retryOn, announcedFeeCents: fees?.announcedFeeCents ?? 0 } };
}

function payment(base: BookedEvent, result: MatchResult, { payer, debit }: BookingFacts): BookedEvent {
  // Several debits of one member: which one is meant is no question, because payments go to the oldest debt.
  if (debit)
    return {
      ...base,
      memberId: debit.memberId,
      matchedBy: result.outcome === 'doubtful' ? result.via : null,
      confidence: 80,
    };
  if (payer)
    return {
      ...base,
      memberId: payer.memberId,
      matchedBy: payer.by,
      confidence: payer.by === 'memberReference' ? 95 : 70,
    };
  return { ...base, status: 'open', question: 'unmatched' };
}

function unmatched(base: BookedEvent, event: BankEvent): BookedEvent {
  // Acceptance of an unknown order moves no money and changes nothing.
  const isNews = event.kind === 'status' && base.kind === 'status';
  return isNews ? { ...base, status: 'ignored' } : { ...base, status: 'open', question: 'unmatched' };
}
