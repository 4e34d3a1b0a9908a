import type { EventClass } from '../bank-answers/classify-event';
import type { BankEvent, StatusEvent } from '../bank-answers/events';
import type { FeeSplit } from '../bank-answers/fee-split';
import type { MatchCandidate } from './candidate';

export interface ClassifiedEvent {
  event: BankEvent;
  class: EventClass;
}

export type MatchedBy = 'endToEndId' | 'reference' | 'instructionId' | 'mandate' | 'iban';

/** Why a debit that was found is not taken without a person looking at it. */
export type Doubt = 'amountDiffers' | 'dateImplausible' | 'mandateDiffers' | 'stateUnexpected' | 'severalCandidates';

/**
 * What became of one event. `doubtful` and `unmatched` need a task; the sum of all events is the sum of what is matched,
 * doubtful, unmatched, charges and not concerned, so nothing disappears.
 */
export type MatchResult =
  | {
      outcome: 'matched';
      event: BankEvent;
      class: EventClass;
      candidate: MatchCandidate;
      via: MatchedBy;
      /** 0 to 1; see `CONFIDENCE`. */
      confidence: number;
      /** Null for a status without amount and for a payment that includes charges passed on to the member. */
      fees: FeeSplit | null;
    }
  | {
      outcome: 'doubtful';
      event: BankEvent;
      class: EventClass;
      candidates: readonly MatchCandidate[];
      via: MatchedBy;
      doubt: Doubt;
    }
  | { outcome: 'unmatched'; event: BankEvent; class: EventClass }
  /** A status of a whole file or payment information block: it concerns every debit in it. */
  | { outcome: 'wholeOrder'; event: StatusEvent; class: EventClass }
  /** Nothing to find a debit for: charges, our own payments, sums, what has not been booked. */
  | { outcome: 'notConcerned'; event: BankEvent; class: EventClass };

/** How sure a match is. `nearest` chose the only debit of the usual return period among several equal ones. */
export const CONFIDENCE: Record<MatchedBy, { only: number; nearest: number }> = {
  endToEndId: { only: 1, nearest: 1 },
  instructionId: { only: 0.95, nearest: 0.95 },
  reference: { only: 0.95, nearest: 0.9 },
  mandate: { only: 0.9, nearest: 0.8 },
  iban: { only: 0.7, nearest: 0.6 },
};
