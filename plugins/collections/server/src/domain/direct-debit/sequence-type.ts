import type { SequenceType } from './debit-item';

export interface SequenceTypeInput {
  /** The mandate allows a single collection only. */
  isOneOff: boolean;
  /** The member leaves, or the mandate ends with this collection. */
  isLast?: boolean;
  isFirst?: boolean;
  /** For the rare bank that still wants FRST; the rulebook has made it optional since November 2016. */
  marksFirst?: boolean;
}

/** RCUR from the first collection on, unless the mandate or the bank wants it otherwise. */
export function sequenceTypeFor(input: SequenceTypeInput): SequenceType {
  if (input.isOneOff) return 'OOFF';
  if (input.isLast) return 'FNAL';
  return input.isFirst && input.marksFirst ? 'FRST' : 'RCUR';
}
