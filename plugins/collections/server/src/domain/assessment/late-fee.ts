import { addDays, addMonths, percentOfCents, sumCents, type Cents, type CivilDate } from '@kassenwerk/kernel';
import { z } from 'zod';

export const lateFeeRuleSchema = z.discriminatedUnion('type', [
  /** § 24 SGB IV: a percentage for each started month. */
  z.strictObject({
    type: z.literal('percentPerMonth'),
    percent: z.number().min(0).max(5),
    roundDownToCents: z.number().int().min(1),
    /** Arrears below this bear no surcharge when it would have to be demanded by a letter of its own. */
    noneBelowCents: z.number().int().min(0),
  }),
  /** § 242 (6) SGB V, 2011 to 2014: one surcharge after some months in arrears, which need not be consecutive. */
  z.strictObject({
    type: z.literal('afterMonthsInArrears'),
    monthsInArrears: z.number().int().min(1),
    lastContributions: z.number().int().min(1),
    minCents: z.number().int().min(0),
  }),
]);

export type LateFeeRule = z.infer<typeof lateFeeRuleSchema>;

export interface Arrear {
  amountCents: Cents;
  dueOn: CivilDate;
  /** Day on which it was settled; `null` while open. Part payments are arrears of their own. */
  paidOn: CivilDate | null;
}

export interface LateFeeQuestion {
  arrears: readonly Arrear[];
  keyDate: CivilDate;
  /** The surcharge would go out as a letter of its own, not together with another demand. */
  isDemandedSeparately: boolean;
}

/** The surcharge all arrears of one member have earned up to and including the key date, without what was charged before. */
export function lateFee(rule: LateFeeRule, question: LateFeeQuestion): Cents {
  return rule.type === 'percentPerMonth' ? percentPerMonth(rule, question) : afterMonths(rule, question);
}

/**
 * All arrears are summed before rounding (BSG, B 12 R 28/18 R). Months of default run from the earliest due date, and an
 * arrear counts in a month when it is overdue at its beginning; where all fall due on the same day of the month, as the
 * statutes have it, this is exact.
 */
function percentPerMonth(
  rule: LateFeeRule & { type: 'percentPerMonth' },
  { arrears, keyDate, isDemandedSeparately }: LateFeeQuestion,
): Cents {
  const firstDue = arrears.map((arrear) => arrear.dueOn).sort()[0];
  if (firstDue === undefined) return 0;
  let total = 0;
  for (let month = 0; addDays(addMonths(firstDue, month), 1) <= keyDate; month += 1) {
    const overdue = overdueOn(arrears, addDays(addMonths(firstDue, month), 1));
    if (isDemandedSeparately && overdue < rule.noneBelowCents) continue;
    const rounded = overdue - (overdue % rule.roundDownToCents);
    total += percentOfCents(rounded, rule.percent, 'commercial');
  }
  return total;
}

function overdueOn(arrears: readonly Arrear[], day: CivilDate): Cents {
  const open = arrears.filter(({ dueOn, paidOn }) => dueOn < day && (paidOn === null || paidOn >= day));
  return sumCents(open.map((arrear) => arrear.amountCents));
}

function afterMonths(
  rule: LateFeeRule & { type: 'afterMonthsInArrears' },
  { arrears, keyDate }: LateFeeQuestion,
): Cents {
  const late = arrears
    .filter(({ dueOn, paidOn }) => dueOn < keyDate && (paidOn === null || paidOn > dueOn))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const charges = Math.floor(late.length / rule.monthsInArrears);
  let total = 0;
  for (let charge = 1; charge <= charges; charge += 1) {
    const end = charge * rule.monthsInArrears;
    const last = late.slice(end - rule.lastContributions, end);
    total += Math.max(rule.minCents, sumCents(last.map((arrear) => arrear.amountCents)));
  }
  return total;
}
