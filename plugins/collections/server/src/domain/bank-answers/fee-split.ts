import type { ChargesConvention, Direction } from './events';

export interface ChargedAmount {
  amountCents: number | null;
  direction: Direction | null;
  originalAmountCents: number | null;
  chargesCents: number;
  chargesConvention: ChargesConvention;
  isReturn: boolean;
}

/** Of a debit `principalCents + feeCents`, of a credit `principalCents - feeCents` is what moved on the account. */
export interface FeeSplit {
  principalCents: number;
  /** Charges that are part of the booked amount; the only ones to post with this event. */
  feeCents: number;
  /** Charges the bank names but books by an entry of their own, which is where they are posted. */
  announcedFeeCents: number;
  convention: 'none' | 'included' | 'separate';
}

/**
 * Separates the bank's charges from the amount of the debit. German banks book both in one sum (53.00 = 50.00 returned
 * + 3.00 charges), Swiss ones keep charges outside. What adds up beats what the bank's indicator says; where nothing
 * adds up, the booked amount is the principal.
 *
 * @param expectedCents amount of the debit this event was matched with, when it is known
 */
export function splitFees(event: ChargedAmount, expectedCents?: number): FeeSplit {
  const { originalAmountCents, chargesCents: charges } = event;
  const booked = event.amountCents ?? originalAmountCents ?? 0;
  const sign = event.direction === 'credit' ? -1 : 1;
  const principals = [originalAmountCents, expectedCents].filter((cents) => cents !== null && cents !== undefined);

  if (principals.includes(booked)) return outside(booked, charges);
  const addingUp = principals.find((cents) => cents + sign * charges === booked);
  if (addingUp !== undefined) return inside(addingUp, charges);
  if (event.chargesConvention === 'included' && principals.length === 0 && charges < booked) {
    return inside(booked - sign * charges, charges);
  }
  // A return of more than was collected: the difference is the banks' (charges, interest), whatever they itemise.
  const isLarger = originalAmountCents !== null && originalAmountCents > 0 && originalAmountCents + charges < booked;
  if (event.isReturn && sign === 1 && isLarger) return inside(originalAmountCents, booked - originalAmountCents);
  return outside(booked, charges);
}

function inside(principalCents: number, feeCents: number): FeeSplit {
  return { principalCents, feeCents, announcedFeeCents: 0, convention: 'included' };
}

function outside(principalCents: number, announcedFeeCents: number): FeeSplit {
  return { principalCents, feeCents: 0, announcedFeeCents, convention: announcedFeeCents > 0 ? 'separate' : 'none' };
}
