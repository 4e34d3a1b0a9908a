import type { CivilDate } from '@kassenwerk/kernel';

/** One debit of ours that was handed to the bank, as far as a bank's answer can name it. */
export interface MatchCandidate {
  id: string;
  endToEndId: string;
  instructionId: string | null;
  messageId: string;
  paymentInfoId: string;
  mandateId: string;
  debtorIban: string;
  amountCents: number;
  /** Charges of a return that the member was asked to pay on top; 0 when none. */
  passedOnFeeCents: number;
  collectionOn: CivilDate;
  /** submitted: handed to the bank; settled: credited; rejected and returned: the receivable is open again. */
  state: 'submitted' | 'settled' | 'rejected' | 'returned';
}

/**
 * Looks debits up set-wise, one call for a batch of events. Only debits of the tenant at hand; unknown keys are left
 * out. Keys are never empty, have no duplicates, and are at most as many as `matchEvents` takes into a batch (times the
 * references a payment may carry). Mandate references are compared without regard to case.
 */
export interface CandidateSource {
  byEndToEndIds(endToEndIds: readonly string[]): Promise<MatchCandidate[]>;
  byInstructionIds(instructionIds: readonly string[]): Promise<MatchCandidate[]>;
  byMandates(mandateIds: readonly string[]): Promise<MatchCandidate[]>;
  byIbans(ibans: readonly string[]): Promise<MatchCandidate[]>;
}
