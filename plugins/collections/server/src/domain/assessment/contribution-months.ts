import { addDays, monthsBetween, overlapOf, type CivilDate } from '@kassenwerk/kernel';
import type { CanonicalMember } from '../delivery/canonical-member';

export type MembershipSpan = Pick<
  CanonicalMember,
  'membershipStart' | 'membershipEnd' | 'deceasedOn' | 'exemption' | 'exemptUntil'
>;

export interface AssessmentPeriod {
  from: CivilDate;
  to: CivilDate;
}

export interface ContributionMonths {
  count: number;
  /** First and last day that count; `null` when no month does. */
  from: CivilDate | null;
  to: CivilDate | null;
  /** Why no month counts. */
  nilReason: 'notMember' | 'exempt' | null;
}

/** Months of the period for which a member owes: every started month of membership outside an exemption. */
export function contributionMonths(span: MembershipSpan, period: AssessmentPeriod): ContributionMonths {
  const membership = membershipWithin(span, period);
  if (!membership) return nothing('notMember');
  if (span.exemption === null) return months(membership);
  if (span.exemptUntil === null || span.exemptUntil >= membership.to) return nothing('exempt');
  const paysFrom = addDays(span.exemptUntil, 1);
  return months({ from: paysFrom > membership.from ? paysFrom : membership.from, to: membership.to });
}

function membershipWithin(span: MembershipSpan, period: AssessmentPeriod): AssessmentPeriod | undefined {
  if (span.membershipStart === null) return undefined;
  const end = earliest(span.membershipEnd, span.deceasedOn);
  if (end !== null && end < span.membershipStart) return undefined;
  const overlap = overlapOf({ from: span.membershipStart, to: end ?? undefined }, period);
  return overlap && { from: overlap.from, to: overlap.to ?? period.to };
}

function earliest(a: CivilDate | null, b: CivilDate | null): CivilDate | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

function months({ from, to }: AssessmentPeriod): ContributionMonths {
  return { count: monthsBetween(from, to) + 1, from, to, nilReason: null };
}

function nothing(nilReason: 'notMember' | 'exempt'): ContributionMonths {
  return { count: 0, from: null, to: null, nilReason };
}
