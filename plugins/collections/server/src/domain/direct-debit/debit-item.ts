import type { CivilDate } from '@kassenwerk/kernel';
import type { BankProfile } from './bank-profile';

/** CORE for consumers, B2B for firms; a file holds only one of them. */
export type DebitScheme = 'CORE' | 'B2B';

export const sequenceTypes = ['FRST', 'RCUR', 'OOFF', 'FNAL'] as const;
export type SequenceType = (typeof sequenceTypes)[number];

/** Fully structured: since 15 November 2026 address lines are refused. Town and country are mandatory in it. */
export interface StructuredAddress {
  street?: string;
  buildingNumber?: string;
  postalCode?: string;
  town: string;
  /** ISO 3166, two capital letters. */
  country: string;
}

/**
 * What changed in a mandate since the debtor's bank last saw it. Sent with the first collection after the change, and
 * again when that collection was rejected.
 */
export interface MandateAmendment {
  originalMandateId?: string;
  /** After a merger of funds: the creditor the mandate was given to. */
  originalCreditorId?: string;
  originalCreditorName?: string;
  /** The debtor has a new account (SMNDA). */
  hasNewDebtorAccount?: boolean;
}

/** One collection from one member. Texts are as the member's record has them; the writer spells them for the bank. */
export interface DebitItem {
  endToEndId: string;
  instructionId?: string;
  amountCents: number;
  collectionDate: CivilDate;
  sequenceType: SequenceType;
  mandateId: string;
  mandateSignedOn: CivilDate;
  amendment?: MandateAmendment;
  debtorName: string;
  debtorIban: string;
  debtorBic?: string;
  debtorAddress?: StructuredAddress;
  remittanceText?: string;
}

export interface Creditor {
  name: string;
  creditorId: string;
  iban: string;
  bic?: string;
  /** Who hands in the file, when that is a service provider; else the creditor's name stands there. */
  initiatingPartyName?: string;
}

/** Everything besides the items that decides about the bytes of a file. */
export interface DirectDebitSettings {
  profile: BankProfile;
  creditor: Creditor;
  scheme: DebitScheme;
  /** Unique for ever, at most 24 characters: part and payment block numbers are appended. */
  messageIdBase: string;
  /** Creation time in the file; fixed when the file is ordered, so that a repetition gives the same bytes. */
  createdAt: Date;
}

/** Limits of DK-TVS pain.008.001.08. */
export const debitLimits = { minCents: 1, maxCents: 99_999_999_999, name: 70, remittanceText: 140 } as const;
