import type { BilingualText, CivilDate } from '@kassenwerk/kernel';
import type { MatchedBy } from '../matching';
import type { Reaction, ReasonDecision } from '../bank-answers';

/**
 * What an event does to the books:
 * - `return`, `reject`: the debt is open again; `reversal`: a return was undone;
 * - `payment`: a member paid without a debit; `collection`: a debit, or a whole block of them, was credited;
 * - `fee`: the bank's charges; `status`: news of an order that moves no money; `other`: not about collections;
 * - `unclear`: only a person can tell; `refund`: a person has told, and the money is to be sent back.
 */
export type BookedKind =
  'return' | 'reject' | 'reversal' | 'payment' | 'collection' | 'fee' | 'status' | 'other' | 'unclear' | 'refund';

/** `open`: a person has to decide; the money stands in the suspense account until then. */
export type BookedStatus = 'booked' | 'open' | 'ignored';

/** How a member came to be known: by the cascade over our debits, or by what the payer wrote. */
export type MatchPath = MatchedBy | 'memberReference' | 'memberAccount' | 'block';

/** What follows for mandate, debt and member; kept with the event, so a later change of the table changes no history. */
export interface BookedReaction extends Reaction {
  retryOn: CivilDate | null;
  /** Charges the bank named but books elsewhere. */
  announcedFeeCents: number;
  /** The row and version of the decision table that said so. */
  decision: ReasonDecision['decision'];
}

/** One event of the bank as it is stored and booked. Amounts are never negative; `direction` is seen from our account. */
export interface BookedEvent {
  keys: readonly string[];
  kind: BookedKind;
  status: BookedStatus;
  bookedOn: CivilDate | null;
  direction: 'credit' | 'debit' | null;
  /** Without the charges in it. */
  amountCents: number;
  /** Charges that were part of the booked amount. */
  feeCents: number;
  reason: string | null;
  reasonTitle: BilingualText | null;
  reaction: BookedReaction | null;
  endToEndId: string | null;
  mandateReference: string | null;
  memberId: string | null;
  debitItemId: number | null;
  receivableId: number | null;
  matchedBy: MatchPath | null;
  /** 0 to 100. */
  confidence: number | null;
  remittance: string | null;
  /** Why a person has to look at it. */
  question: Question | null;
}

export type Question = 'unmatched' | 'doubtful' | 'unclear' | 'blockUnknown' | 'blockDiffers';
