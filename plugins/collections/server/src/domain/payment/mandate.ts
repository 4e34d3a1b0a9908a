import { addMonths, type CivilDate } from '@kassenwerk/kernel';
import type { MandateState } from '../delivery/canonical-member';

export interface Mandate {
  mandateReference: string | null;
  mandateSignedOn: CivilDate | null;
  mandateStatus: MandateState | null;
}

export interface MandateTerms {
  keyDate: CivilDate;
  /** A mandate whose last use, or signature when never used, lies before this day has lapsed. */
  lapsesBefore: CivilDate;
}

export type MandateStanding =
  | 'valid'
  | 'missing'
  | 'requested'
  | 'onHold'
  | 'revoked'
  | 'lapsed'
  | 'disputed'
  | 'signatureDateMissing'
  | 'signedInFuture';

/** Terms for a key date; SEPA mandates lapse after 36 months without a collection. */
export function mandateTerms(keyDate: CivilDate, lapseMonths = 36): MandateTerms {
  return { keyDate, lapsesBefore: addMonths(keyDate, -lapseMonths) };
}

/**
 * How a mandate stands on the key date. Only a mandate the fund itself calls valid counts: without a status there is
 * no proof of a signature, and a debit without one can be claimed back for 13 months.
 */
export function mandateStanding(
  mandate: Mandate,
  terms: MandateTerms,
  lastUsedOn: CivilDate | null = null,
): MandateStanding {
  const { mandateReference, mandateStatus, mandateSignedOn } = mandate;
  if (mandateStatus === null || mandateReference === null) return mandateStatus === 'revoked' ? 'revoked' : 'missing';
  if (mandateStatus !== 'valid') return mandateStatus;
  if (mandateSignedOn === null) return 'signatureDateMissing';
  if (mandateSignedOn > terms.keyDate) return 'signedInFuture';
  return (lastUsedOn ?? mandateSignedOn) < terms.lapsesBefore ? 'lapsed' : 'valid';
}

/** No debit, but nothing wrong either: the member pays by transfer until a mandate arrives. */
export function isMandateAbsent(standing: MandateStanding): boolean {
  return standing === 'missing' || standing === 'requested';
}
