import type { CanonicalMember } from '../delivery/canonical-member';
import type { PlausibilityContext } from './context';
import type { Deviation, PlausibilityRule } from './rule';

export const membershipRules: readonly PlausibilityRule[] = [
  { id: 'KW-P-014', version: 1, check: checkPeriod },
  {
    id: 'KW-P-015',
    version: 1,
    check: ({ insuredStatus }) =>
      insuredStatus === null ? { reason: 'statusUnknown', field: 'insuredStatus' } : undefined,
  },
  {
    id: 'KW-P-016',
    version: 1,
    check: ({ insuredStatus }) =>
      insuredStatus === 'familyInsured' ? { reason: 'familyInsured', field: 'insuredStatus' } : undefined,
  },
  { id: 'KW-P-019', version: 1, check: checkExemption },
  {
    id: 'KW-P-020',
    version: 1,
    check: (_member, _context, { otherMemberNumbers }) =>
      otherMemberNumbers !== undefined && otherMemberNumbers.length > 0
        ? { reason: 'doubleMembership', field: 'kvnr' }
        : undefined,
  },
  { id: 'KW-P-021', version: 1, check: checkTermination },
  {
    id: 'KW-P-024',
    version: 1,
    check: ({ contributionGroup }) =>
      contributionGroup !== null && !/^\d{4}$/.test(contributionGroup)
        ? { reason: 'contributionGroupMalformed', field: 'contributionGroup' }
        : undefined,
  },
];

function checkPeriod(member: CanonicalMember, { period }: PlausibilityContext): Deviation | undefined {
  const { membershipStart, membershipEnd, invalidFields } = member;
  if (invalidFields.includes('membershipEnd')) return { reason: 'unreadable', field: 'membershipEnd' };
  if (membershipStart === null) return { reason: 'startMissing', field: 'membershipStart' };
  if (membershipEnd !== null && membershipEnd < membershipStart) {
    return { reason: 'endBeforeStart', field: 'membershipEnd' };
  }
  if (membershipStart > period.to) return { reason: 'notYetMember', field: 'membershipStart' };
  if (membershipEnd !== null && membershipEnd < period.from)
    return { reason: 'noLongerMember', field: 'membershipEnd' };
  return undefined;
}

/** An exemption for a part of the period leaves the member in the run; the assessment counts the remaining months. */
function checkExemption(member: CanonicalMember, { period }: PlausibilityContext): Deviation | undefined {
  const { exemption, exemptUntil, invalidFields } = member;
  if (invalidFields.includes('exemption') || invalidFields.includes('exemptUntil')) {
    return { reason: 'unreadable', field: 'exemption' };
  }
  if (exemption === null || (exemptUntil !== null && exemptUntil < period.from)) return undefined;
  return exemptUntil !== null && exemptUntil < period.to
    ? { reason: 'exemptForPart', field: 'exemptUntil' }
    : { reason: 'exempt', field: 'exemption' };
}

function checkTermination(member: CanonicalMember, context: PlausibilityContext): Deviation | undefined {
  const { terminatedOn, terminationReason, invalidFields } = member;
  if (invalidFields.includes('terminatedOn')) return { reason: 'unreadable', field: 'terminatedOn' };
  if (terminatedOn === null || terminatedOn > context.keyDate || terminationReason === null) return undefined;
  return context.freeingTerminationReasons.has(terminationReason)
    ? { reason: 'specialTermination', field: 'terminatedOn' }
    : undefined;
}
