import type { Cents } from '@kassenwerk/kernel';
import type { LevyFormula, LevyRounding } from './levy-formula';

const monthsPerYear = 12;
const percentScale = 10_000;

/** What decided the amount; the notice explains it to the member. */
export type AmountBasis = 'flat' | 'cap' | 'percent' | 'maximum' | 'minimum';

export interface MonthlyAmount {
  amountCents: Cents;
  basis: AmountBasis;
}

/**
 * The contribution for one month, rounded once at the end. Without a known income a capped flat amount is due in full (the
 * cap is the member's to prove) and a percentage its maximum; `undefined` when there is no maximum either.
 */
export function monthlyAmount(
  formula: LevyFormula,
  annualIncomeCents: Cents | null,
  rounding: LevyRounding,
): MonthlyAmount | undefined {
  const exact = formula.type === 'flat' ? flat(formula, annualIncomeCents) : percentage(formula, annualIncomeCents);
  if (!exact) return undefined;
  const floored = atLeast(exact, formula.minCents);
  return { amountCents: roundShare(floored.share, rounding), basis: floored.basis };
}

/** An amount as a fraction of whole numbers, so that nothing is rounded on the way. */
interface Share {
  numerator: number;
  divisor: number;
}

interface ExactAmount {
  share: Share;
  basis: AmountBasis;
}

function flat(formula: LevyFormula & { type: 'flat' }, annualIncomeCents: Cents | null): ExactAmount {
  const amount: ExactAmount = { share: whole(formula.amountCents), basis: 'flat' };
  if (!formula.cap) return amount;
  const max = atMost(amount, formula.cap.maxCents);
  if (annualIncomeCents === null) return max;
  const cap = monthlyShare(annualIncomeCents, formula.cap.percentOfIncome);
  return valueOf(cap) < valueOf(max.share) ? { share: cap, basis: 'cap' } : max;
}

function percentage(
  formula: LevyFormula & { type: 'percentOfIncome' },
  annualIncomeCents: Cents | null,
): ExactAmount | undefined {
  if (annualIncomeCents !== null) {
    return atMost({ share: monthlyShare(annualIncomeCents, formula.percent), basis: 'percent' }, formula.maxCents);
  }
  return formula.maxCents === undefined ? undefined : { share: whole(formula.maxCents), basis: 'maximum' };
}

function atMost(amount: ExactAmount, maxCents: Cents | undefined): ExactAmount {
  if (maxCents === undefined || valueOf(amount.share) <= maxCents) return amount;
  return { share: whole(maxCents), basis: 'maximum' };
}

function atLeast(amount: ExactAmount, minCents: Cents | undefined): ExactAmount {
  if (minCents === undefined || valueOf(amount.share) >= minCents) return amount;
  return { share: whole(minCents), basis: 'minimum' };
}

function monthlyShare(annualCents: Cents, percent: number): Share {
  return { numerator: annualCents * Math.round(percent * percentScale), divisor: 100 * percentScale * monthsPerYear };
}

function whole(cents: Cents): Share {
  return { numerator: cents, divisor: 1 };
}

function valueOf({ numerator, divisor }: Share): number {
  return numerator / divisor;
}

function roundShare({ numerator, divisor }: Share, { mode, unitCents }: LevyRounding): Cents {
  if (!Number.isSafeInteger(numerator)) throw new RangeError('income times percentage leaves the exact numbers');
  const step = divisor * unitCents;
  const units = Math.floor(numerator / step);
  const roundsUp = mode === 'commercial' && (numerator - units * step) * 2 >= step;
  return (roundsUp ? units + 1 : units) * unitCents;
}
