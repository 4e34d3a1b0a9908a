import type { Cents, CivilDate } from '@kassenwerk/kernel';
import { z } from 'zod';
import type { CanonicalMember } from '../delivery/canonical-member';
import { contributionMonths, type AssessmentPeriod, type MembershipSpan } from './contribution-months';
import { dependsOnIncome, levyFormulaSchema, roundingSchema } from './levy-formula';
import { monthlyAmount, type AmountBasis } from './monthly-amount';

/** What a product variant says about the amount. */
export const assessmentParametersSchema = z.strictObject({
  formula: levyFormulaSchema,
  rounding: roundingSchema.prefault({}),
});

export type AssessmentParameters = z.infer<typeof assessmentParametersSchema>;

export type AssessedMember = MembershipSpan & Pick<CanonicalMember, 'insuredStatus' | 'annualIncomeCents'>;

/** Why somebody in the run owes nothing. */
export type NilReason = 'familyInsured' | 'notMember' | 'exempt' | 'amountZero';

export type Assessment =
  | {
      kind: 'receivable';
      amountCents: Cents;
      monthlyCents: Cents;
      months: number;
      from: CivilDate;
      to: CivilDate;
      basis: AmountBasis;
    }
  /** Nothing to collect: no debit, no pre-notification, but the item stays with its reason. */
  | { kind: 'nil'; reason: NilReason }
  /** The amount depends on an income nobody knows. */
  | { kind: 'open'; reason: 'incomeMissing' };

/** The contribution of one member for a period: months owed times the rounded monthly amount. */
export function assess(
  member: AssessedMember,
  period: AssessmentPeriod,
  { formula, rounding }: AssessmentParameters,
): Assessment {
  if (member.insuredStatus === 'familyInsured') return { kind: 'nil', reason: 'familyInsured' };
  const months = contributionMonths(member, period);
  if (months.from === null || months.to === null) return { kind: 'nil', reason: months.nilReason ?? 'notMember' };
  const monthly = monthlyAmount(formula, member.annualIncomeCents, rounding);
  if (!monthly) return { kind: 'open', reason: 'incomeMissing' };
  if (monthly.amountCents === 0) return { kind: 'nil', reason: 'amountZero' };
  return {
    kind: 'receivable',
    amountCents: monthly.amountCents * months.count,
    monthlyCents: monthly.amountCents,
    months: months.count,
    from: months.from,
    to: months.to,
    basis: monthly.basis,
  };
}

/** Step "income check needed?": only where the amount depends on an income that is missing or was never checked. */
export function needsIncomeCheck(
  member: Pick<CanonicalMember, 'annualIncomeCents' | 'incomeChecked'>,
  { formula }: AssessmentParameters,
): boolean {
  return dependsOnIncome(formula) && (member.annualIncomeCents === null || !member.incomeChecked);
}
