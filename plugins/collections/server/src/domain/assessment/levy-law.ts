import type { Cents, CivilDate } from '@kassenwerk/kernel';
import type { AssessmentPeriod } from './contribution-months';
import type { LateFeeRule } from './late-fee';
import type { LevyFormula } from './levy-formula';

/** What the law of a time allows a fund to levy, and what it demands of those who pay late. */
export interface LevyLaw {
  key: string;
  from: CivilDate;
  to: CivilDate | null;
  allowedTypes: readonly LevyFormula['type'][];
  /** A flat amount up to this needs no look at the income. */
  flatWithoutCapCents: Cents | null;
  /** Cap where there must be one. */
  cap: { percentOfIncome: number; maxCents: Cents } | null;
  lateFee: LateFeeRule;
}

const sgb4: LateFeeRule = { type: 'percentPerMonth', percent: 1, roundDownToCents: 5_000, noneBelowCents: 10_000 };

/** Additional contributions since they exist; § 242 SGB V in its versions. */
export const levyLaws: readonly LevyLaw[] = [
  {
    key: 'gkv-wsg-2009',
    from: '2009-01-01',
    to: '2010-12-31',
    allowedTypes: ['flat', 'percentOfIncome'],
    flatWithoutCapCents: 800,
    cap: { percentOfIncome: 1, maxCents: 3_750 },
    lateFee: sgb4,
  },
  {
    key: 'gkv-fing-2011',
    from: '2011-01-01',
    to: '2014-12-31',
    allowedTypes: ['flat'],
    flatWithoutCapCents: null,
    cap: null,
    // § 24 SGB IV did not apply then; § 242 (6) SGB V had a surcharge of its own.
    lateFee: { type: 'afterMonthsInArrears', monthsInArrears: 6, lastContributions: 3, minCents: 2_000 },
  },
  {
    key: 'gkv-fqwg-2015',
    from: '2015-01-01',
    to: null,
    allowedTypes: ['percentOfIncome'],
    flatWithoutCapCents: null,
    cap: null,
    lateFee: sgb4,
  },
];

/** The law of a whole period; `undefined` when the law changed within it or the levy did not exist yet. */
export function levyLawOf(period: AssessmentPeriod): LevyLaw | undefined {
  return levyLaws.find((law) => law.from <= period.from && (law.to === null || period.to <= law.to));
}

export type LawConflict = 'noLawForPeriod' | 'typeNotAllowed' | 'capMissing' | 'capTooHigh';

/** Whether a formula stays within the law of the period; asked before a variant is published. */
export function lawConflict(formula: LevyFormula, period: AssessmentPeriod): LawConflict | undefined {
  const law = levyLawOf(period);
  if (!law) return 'noLawForPeriod';
  if (!law.allowedTypes.includes(formula.type)) return 'typeNotAllowed';
  if (!law.cap) return undefined;
  if (formula.type === 'percentOfIncome') {
    if (formula.maxCents === undefined) return 'capMissing';
    return formula.percent > law.cap.percentOfIncome || formula.maxCents > law.cap.maxCents ? 'capTooHigh' : undefined;
  }
  if (law.flatWithoutCapCents !== null && formula.amountCents <= law.flatWithoutCapCents) return undefined;
  if (!formula.cap) return 'capMissing';
  const maxCents = formula.cap.maxCents ?? formula.amountCents;
  return formula.cap.percentOfIncome > law.cap.percentOfIncome || maxCents > law.cap.maxCents
    ? 'capTooHigh'
    : undefined;
}
