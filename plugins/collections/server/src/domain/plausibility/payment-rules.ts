import type { CanonicalMember } from '../delivery/canonical-member';
import {
  accountProblem,
  choosePaymentMethod,
  isDifferentHolder,
  isMandateAbsent,
  mandateStanding,
  wantsDirectDebit,
  type AccountProblem,
} from '../payment';
import type { PlausibilityContext } from './context';
import type { Deviation, MemberFacts, PlausibilityRule } from './rule';

export const paymentRules: readonly PlausibilityRule[] = [
  { id: 'KW-Z-034', version: 1, check: accountRule('ibanMissing', 'ibanInvalid') },
  { id: 'KW-Z-035', version: 1, check: accountRule('bankCodeUnknown', 'bankUnreachable', 'notSepa') },
  {
    id: 'KW-Z-036',
    version: 1,
    check: (member, context, facts) =>
      wantsDirectDebit(member) && isMandateAbsent(standingOf(member, context, facts))
        ? { reason: 'mandateAbsent', field: 'mandateReference' }
        : undefined,
  },
  { id: 'KW-Z-037', version: 1, check: checkMandate },
  { id: 'KW-Z-041', version: 1, check: checkHolder },
  {
    id: 'KW-Z-042',
    version: 1,
    // Tells the method chosen for everybody; the shipped table makes nothing of it.
    check: (member, context, { mandateLastUsedOn }) => ({
      reason: choosePaymentMethod(member, context, mandateLastUsedOn).method,
      field: 'paymentMethod',
    }),
  },
];

/** The account matters only where it is to be debited and a mandate exists; everybody else pays by transfer anyway. */
function accountRule(...problems: AccountProblem[]): PlausibilityRule['check'] {
  return (member, context, facts) => {
    if (!wantsDirectDebit(member)) return undefined;
    const problem = accountProblem(member.iban, context.unreachableBankCodes);
    if (problem === undefined || !problems.includes(problem)) return undefined;
    if (isMandateAbsent(standingOf(member, context, facts))) return undefined;
    return { reason: problem, field: 'iban' };
  };
}

const mandateReasons = {
  onHold: 'mandateOnHold',
  revoked: 'mandateRevoked',
  lapsed: 'mandateLapsed',
  disputed: 'mandateDisputed',
  signatureDateMissing: 'signatureDateMissing',
  signedInFuture: 'signedInFuture',
} as const;

function checkMandate(
  member: CanonicalMember,
  context: PlausibilityContext,
  facts: MemberFacts,
): Deviation | undefined {
  if (!wantsDirectDebit(member)) return undefined;
  if (member.invalidFields.includes('mandateStatus')) return { reason: 'unreadable', field: 'mandateStatus' };
  const standing = standingOf(member, context, facts);
  if (standing === 'valid' || standing === 'missing' || standing === 'requested') return undefined;
  const isAboutDate = standing === 'signatureDateMissing' || standing === 'signedInFuture';
  return { reason: mandateReasons[standing], field: isAboutDate ? 'mandateSignedOn' : 'mandateStatus' };
}

function checkHolder(member: CanonicalMember): Deviation | undefined {
  const { accountHolder, firstName, lastName, legalRepresentative } = member;
  if (accountHolder === null || accountHolder === legalRepresentative || !wantsDirectDebit(member)) return undefined;
  return isDifferentHolder(accountHolder, firstName, lastName)
    ? { reason: 'differentHolder', field: 'accountHolder' }
    : undefined;
}

function standingOf(member: CanonicalMember, context: PlausibilityContext, facts: MemberFacts) {
  return mandateStanding(member, context, facts.mandateLastUsedOn ?? null);
}
