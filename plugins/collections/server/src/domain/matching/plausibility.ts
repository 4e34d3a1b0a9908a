import { daysBetween } from '@kassenwerk/kernel';
import type { EventClass } from '../bank-answers/classify-event';
import type { BankEvent } from '../bank-answers/events';
import { splitFees, type FeeSplit } from '../bank-answers/fee-split';
import type { MatchCandidate } from './candidate';
import type { ClassifiedEvent } from './match-result';

/** SEPA: without a valid mandate a debit may be claimed back for 13 months; some days on top for processing. */
const LONGEST_RETURN_DAYS = 410;
/** A rejection may be booked before the collection date. */
const EARLIEST_RETURN_DAYS = -14;
/** SEPA CORE: banks return within 5 TARGET days, which a week of holidays stretches. */
const USUAL_RETURN_DAYS = 12;

const EXPECTED_STATES: Partial<Record<EventClass, readonly MatchCandidate['state'][]>> = {
  return: ['submitted', 'settled'],
  reject: ['submitted', 'settled'],
  accepted: ['submitted', 'settled'],
  pending: ['submitted', 'settled'],
  collectionCredit: ['submitted', 'settled'],
  returnReversal: ['returned'],
};

/** A payment may arrive for any debit: for one that came back, or for one that was collected as well (paid twice). */
export function isStateExpected(eventClass: EventClass, { state }: MatchCandidate): boolean {
  return EXPECTED_STATES[eventClass]?.includes(state) ?? true;
}

/** Whether the amount is that of the debit, and which part of it are charges. Undefined: it does not fit. */
export function feesIfAmountFits(
  { event, class: eventClass }: ClassifiedEvent,
  { amountCents, passedOnFeeCents }: MatchCandidate,
): FeeSplit | null | undefined {
  if (event.amountCents === null) return null;
  if (event.kind === 'status') return event.amountCents === amountCents ? null : undefined;
  if (eventClass === 'incomingPayment' && event.amountCents === amountCents + passedOnFeeCents) return null;
  const fees = splitFees(event, amountCents);
  return fees.principalCents === amountCents ? fees : undefined;
}

/** The receivable behind the debit has not been paid. */
export function isOpen({ state }: MatchCandidate): boolean {
  return state === 'rejected' || state === 'returned';
}

export function isMandateContradicted({ mandateId }: BankEvent, candidate: MatchCandidate): boolean {
  return mandateId !== null && mandateId.toUpperCase() !== candidate.mandateId.toUpperCase();
}

export function isDatePlausible({ event, class: eventClass }: ClassifiedEvent, candidate: MatchCandidate): boolean {
  // Members pay whenever they pay.
  if (eventClass === 'incomingPayment') return true;
  if (event.kind === 'status') return event.collectionOn === null || event.collectionOn === candidate.collectionOn;
  const days = returnDays(event.bookedOn, candidate);
  return days === null || (days >= EARLIEST_RETURN_DAYS && days <= LONGEST_RETURN_DAYS);
}

export function isWithinUsualReturnPeriod(event: BankEvent, candidate: MatchCandidate): boolean {
  const days = event.kind === 'entry' ? returnDays(event.bookedOn, candidate) : null;
  return days !== null && days >= 0 && days <= USUAL_RETURN_DAYS;
}

function returnDays(bookedOn: string | null, { collectionOn }: MatchCandidate): number | null {
  return bookedOn === null ? null : daysBetween(collectionOn, bookedOn);
}
