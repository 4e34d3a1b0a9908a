/**
 * One member as a fund delivered it, brought into the shape every later step relies on: trimmed, composed (NFC),
 * dates civil, money in cents, words instead of codes. `null` means "not delivered"; a value that was delivered but
 * could not be read is `null` as well and named in `invalidFields`, so that a rule can tell the two apart.
 */
export interface CanonicalMember {
  /** Line in the file as an editor counts it; the control record is line 1. */
  lineNumber: number;
  memberNumber: string;
  kvnr: string | null;
  salutation: string | null;
  title: string | null;
  firstName: string | null;
  lastName: string | null;
  birthDate: string | null;
  deceasedOn: string | null;
  legalRepresentative: string | null;
  street: string | null;
  houseNumber: string | null;
  addressSupplement: string | null;
  postalCode: string | null;
  town: string | null;
  /** ISO 3166 alpha-2; a delivery that leaves it empty means Germany. */
  country: string;
  membershipStart: string | null;
  membershipEnd: string | null;
  insuredStatus: InsuredStatus | null;
  exemption: Exemption | null;
  /** Last day of the exemption; `null` with an exemption set means open-ended. */
  exemptUntil: string | null;
  contributionGroup: string | null;
  dataLock: boolean;
  annualIncomeCents: number | null;
  incomeChecked: boolean;
  paymentMethod: PaymentMethod | null;
  iban: string | null;
  bic: string | null;
  accountHolder: string | null;
  mandateReference: string | null;
  mandateSignedOn: string | null;
  mandateStatus: MandateState | null;
  terminatedOn: string | null;
  terminationReason: string | null;
  invalidFields: readonly DeliveryColumn[];
  characterIssue: CharacterIssue | null;
}

export type InsuredStatus = 'member' | 'familyInsured' | 'pensioner' | 'student' | 'voluntary';
export type Exemption = 'hardship' | 'benefit' | 'other';
export type PaymentMethod = 'directDebit' | 'transfer' | 'ePayment' | 'card';
export type MandateState = 'requested' | 'valid' | 'onHold' | 'revoked' | 'lapsed' | 'disputed';

/** `repaired`: bytes of another character set were read with the fallback. `garbage`: characters are lost for good. */
export type CharacterIssue = 'repaired' | 'garbage';

/** The columns of delivery format v1, in the order in which we write them ourselves; a fund may use any order. */
export const deliveryColumns = [
  'memberNumber',
  'kvnr',
  'salutation',
  'title',
  'firstName',
  'lastName',
  'birthDate',
  'deceasedOn',
  'legalRepresentative',
  'street',
  'houseNumber',
  'addressSupplement',
  'postalCode',
  'town',
  'country',
  'membershipStart',
  'membershipEnd',
  'insuredStatus',
  'exemption',
  'exemptUntil',
  'contributionGroup',
  'dataLock',
  'annualIncome',
  'incomeChecked',
  'paymentMethod',
  'iban',
  'bic',
  'accountHolder',
  'mandateReference',
  'mandateSignedOn',
  'mandateStatus',
  'terminatedOn',
  'terminationReason',
] as const;

export type DeliveryColumn = (typeof deliveryColumns)[number];
