/**
 * The life of a bank file. `void` can follow every state before `transmitted`; the last three are what the bank says.
 * `built` is left as soon as the checks have passed, in the same transaction.
 */
export type BankFileStatus =
  | 'built'
  | 'checked'
  | 'firstSignature'
  | 'released'
  | 'transmitted'
  | 'accepted'
  | 'partlyAccepted'
  | 'rejected'
  | 'void';

/** Signatures are still missing. */
export const unsignedStatuses: readonly BankFileStatus[] = ['built', 'checked', 'firstSignature'];

/** Has left the house, so it can neither be sent again nor withdrawn. */
export const sentStatuses: readonly BankFileStatus[] = ['transmitted', 'accepted', 'partlyAccepted', 'rejected'];

/** The bank has said what became of the file. */
export const answeredStatuses: readonly BankFileStatus[] = ['accepted', 'partlyAccepted', 'rejected'];

export const isSent = (status: BankFileStatus): boolean => sentStatuses.includes(status);

/** Different people who must sign a file before it may leave the house. */
export const SIGNATURES_NEEDED = 2;
