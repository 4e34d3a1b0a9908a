import type { BookedEvent } from './booked-event';

/**
 * Where the money of a file went, in signed cents seen from our account. `statementCents` is the sum of the booked
 * entries; the others add up to it, so nothing disappears.
 */
export interface MovementSums {
  statementCents: number;
  matchedCents: number;
  unmatchedCents: number;
  feeCents: number;
  /** Movements of the account that are not about collections. */
  otherCents: number;
  /** Booked before, from another file. */
  duplicateCents: number;
}

export const emptySums = (): MovementSums => ({
  statementCents: 0,
  matchedCents: 0,
  unmatchedCents: 0,
  feeCents: 0,
  otherCents: 0,
  duplicateCents: 0,
});

export function addToSums(sums: MovementSums, event: BookedEvent): void {
  if (event.direction === null || (event.status === 'ignored' && event.kind !== 'other')) return;
  const sign = event.direction === 'credit' ? 1 : -1;
  // Charges always leave the account: a debit is larger by them, a credit smaller.
  sums.feeCents -= event.feeCents;
  sums[shelfOf(event)] += sign * event.amountCents;
}

function shelfOf({ kind, status }: BookedEvent): 'matchedCents' | 'unmatchedCents' | 'feeCents' | 'otherCents' {
  if (status === 'open') return 'unmatchedCents';
  if (kind === 'fee') return 'feeCents';
  return kind === 'other' ? 'otherCents' : 'matchedCents';
}

export const isBalanced = (sums: MovementSums): boolean =>
  sums.statementCents ===
  sums.matchedCents + sums.unmatchedCents + sums.feeCents + sums.otherCents + sums.duplicateCents;
