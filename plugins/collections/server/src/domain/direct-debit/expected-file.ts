import type { CivilDate } from '@kassenwerk/kernel';
import type { DebitScheme } from './debit-item';

/** What the order says about a finished file; compared with what stands in it. */
export interface ExpectedFile {
  messageId: string;
  transactions: number;
  sumCents: number;
  sha256: string;
  scheme: DebitScheme;
  creditorId: string;
  /** The first and last collection date the bank would accept now; unset leaves the period unchecked. */
  collectionFrom?: CivilDate;
  collectionUntil?: CivilDate;
}
