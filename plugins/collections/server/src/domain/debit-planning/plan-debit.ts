import type { CivilDate } from '@kassenwerk/kernel';
import type { CanonicalMember } from '../delivery';
import {
  checkDebitItem,
  needsDebtorAddress,
  sequenceTypeFor,
  type BankProfile,
  type DebitItem,
  type DebitItemProblem,
  type StructuredAddress,
} from '../direct-debit';
import type { CollectionCalendar } from './collection-calendar';
import { endToEndIdOf } from './end-to-end-id';
import { amendmentOf } from './mandate-amendment';
import { remittanceText } from './remittance-text';

/** What the debit needs to know of a member. */
export type DebtorMember = Pick<
  CanonicalMember,
  | 'memberNumber'
  | 'firstName'
  | 'lastName'
  | 'accountHolder'
  | 'iban'
  | 'bic'
  | 'mandateReference'
  | 'mandateSignedOn'
  | 'membershipEnd'
  | 'street'
  | 'houseNumber'
  | 'postalCode'
  | 'town'
  | 'country'
> & { mandateLastUsedOn: string | null; amendment: Record<string, unknown> | null };

/** The same for all debits of a run. */
export interface DebitTerms {
  prefix: string;
  profile: BankProfile;
  calendar: CollectionCalendar;
  /** Text for the bank statement with `{month}` and `{memberNumber}`. */
  remittance: string;
  /** Write FRST for the first debit of a mandate; most banks want RCUR throughout. */
  marksFirst: boolean;
  /** Write FNAL for the last debit of a member who leaves. */
  marksLast: boolean;
}

export interface DebitDemand {
  member: DebtorMember;
  amountCents: number;
  /** Contribution month, `2026-12`. */
  period: string;
  dueOn: CivilDate;
  preNotifiedOn?: CivilDate;
  attempt: number;
}

export interface PlannedDebit {
  item: DebitItem;
  /** What a bank would refuse; such a debit must not come into a file. */
  problems: DebitItemProblem[];
}

/** Makes the debit of one member: reference, day of collection, sequence type, and the address only where it is needed. */
export function planDebit(
  { member, amountCents, period, dueOn, preNotifiedOn, attempt }: DebitDemand,
  terms: DebitTerms,
): PlannedDebit {
  const { prefix, profile, calendar } = terms;
  const { memberNumber } = member;
  const iban = member.iban ?? '';
  const collectionDate = calendar({ dueOn, preNotifiedOn });
  const item: DebitItem = {
    endToEndId: endToEndIdOf({ prefix, period, memberNumber, attempt }),
    amountCents,
    collectionDate,
    sequenceType: sequenceTypeFor({
      isOneOff: false,
      isFirst: member.mandateLastUsedOn === null,
      isLast: terms.marksLast && member.membershipEnd !== null && member.membershipEnd <= collectionDate,
      marksFirst: terms.marksFirst,
    }),
    mandateId: member.mandateReference ?? '',
    mandateSignedOn: member.mandateSignedOn ?? '',
    amendment: amendmentOf(member.amendment),
    debtorName: member.accountHolder ?? [member.firstName, member.lastName].filter(Boolean).join(' '),
    debtorIban: iban,
    debtorBic: member.bic ?? undefined,
    debtorAddress: profile.addressPolicy === 'structured' || needsDebtorAddress(iban) ? addressOf(member) : undefined,
    remittanceText: remittanceText(terms.remittance, { period, memberNumber }),
  };
  return { item, problems: checkDebitItem(item, { profile }) };
}

function addressOf({ street, houseNumber, postalCode, town, country }: DebtorMember): StructuredAddress | undefined {
  if (town === null) return undefined;
  return {
    town,
    country,
    ...(street === null ? {} : { street }),
    ...(houseNumber === null ? {} : { buildingNumber: houseNumber }),
    ...(postalCode === null ? {} : { postalCode }),
  };
}
