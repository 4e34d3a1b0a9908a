import { isEeaCountry, type CivilDate } from '@kassenwerk/kernel';
import type { CanonicalMember, PaymentMethod } from '../delivery/canonical-member';
import { accountProblem } from './account-check';
import { isMandateAbsent, mandateStanding, type MandateTerms } from './mandate';

export type PayingMember = Pick<
  CanonicalMember,
  | 'paymentMethod'
  | 'iban'
  | 'mandateReference'
  | 'mandateSignedOn'
  | 'mandateStatus'
  | 'postalCode'
  | 'town'
  | 'country'
>;

export interface PaymentTerms extends MandateTerms {
  unreachableBankCodes: ReadonlySet<string>;
}

export interface PaymentChoice {
  method: PaymentMethod;
  reason: 'wish' | 'default' | 'accountUnusable' | 'mandateAbsent' | 'mandateInvalid' | 'addressNeeded';
}

/** Somebody who asked for direct debit, or left an account without saying otherwise. */
export function wantsDirectDebit(member: PayingMember): boolean {
  return member.paymentMethod === 'directDebit' || (member.paymentMethod === null && member.iban !== null);
}

/** Debtor banks outside the EEA refuse a debit without the debtor's address, in structured form since November 2026. */
function lacksDebtorAddress(member: PayingMember): boolean {
  const isForeignAccount = member.iban !== null && !isEeaCountry(member.iban.slice(0, 2));
  return isForeignAccount && (member.town === null || member.country === '');
}

/**
 * How the member will pay. A direct debit needs a usable account and a valid mandate; whoever lacks either pays by
 * transfer, which always works.
 */
export function choosePaymentMethod(
  member: PayingMember,
  terms: PaymentTerms,
  mandateLastUsedOn: CivilDate | null = null,
): PaymentChoice {
  if (!wantsDirectDebit(member)) {
    return member.paymentMethod === null
      ? { method: 'transfer', reason: 'default' }
      : { method: member.paymentMethod, reason: 'wish' };
  }
  const standing = mandateStanding(member, terms, mandateLastUsedOn);
  if (isMandateAbsent(standing)) return { method: 'transfer', reason: 'mandateAbsent' };
  if (standing !== 'valid') return { method: 'transfer', reason: 'mandateInvalid' };
  if (accountProblem(member.iban, terms.unreachableBankCodes)) return { method: 'transfer', reason: 'accountUnusable' };
  if (lacksDebtorAddress(member)) return { method: 'transfer', reason: 'addressNeeded' };
  return { method: 'directDebit', reason: 'wish' };
}
