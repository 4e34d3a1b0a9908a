import type { Text } from '@kassenwerk/kernel/console';

export interface Member {
  id: number;
  documentId: string;
  tenant: string;
  memberNumber: string;
  kvnr?: string | null;
  salutation?: string | null;
  title?: string | null;
  firstName?: string | null;
  lastName?: string | null;
  birthDate?: string | null;
  deceasedOn?: string | null;
  legalRepresentative?: string | null;
  street?: string | null;
  houseNumber?: string | null;
  addressSupplement?: string | null;
  postalCode?: string | null;
  town?: string | null;
  country?: string | null;
  addressStatus?: string | null;
  membershipStart?: string | null;
  membershipEnd?: string | null;
  insuredStatus?: string | null;
  exemption?: string | null;
  exemptUntil?: string | null;
  contributionGroup?: string | null;
  dataLock?: boolean | null;
  annualIncomeCents?: number | null;
  incomeChecked?: boolean | null;
  paymentMethod?: string | null;
  iban?: string | null;
  bic?: string | null;
  accountHolder?: string | null;
  status?: string | null;
  deliveredOn?: string | null;
}

export interface LedgerEntry {
  id: number | string;
  bookedOn: string;
  kind?: string | null;
  text?: string | Text | null;
  debitCents?: number | null;
  creditCents?: number | null;
  balanceCents: number;
}

export interface Mandate {
  id: number | string;
  documentId?: string;
  mandateId?: string | null;
  status?: string | null;
  signedOn?: string | null;
  lastUsedOn?: string | null;
  iban?: string | null;
  accountHolder?: string | null;
}

export interface Receivable {
  id: number | string;
  documentId?: string;
  period?: string | null;
  type?: string | null;
  kind?: string | null;
  variant?: string | null;
  amountCents?: number | null;
  openCents?: number | null;
  dueOn?: string | null;
  status?: string | null;
}

export interface MemberDocument {
  id: number | string;
  documentId?: string;
  title?: string | null;
  kind?: string | null;
  period?: string | null;
  sentOn?: string | null;
  status?: string | null;
  createdAt?: string;
}

export interface MemberOverview {
  /** The person's data are locked, and the reader may not see them. */
  isHidden?: boolean;
  /** The person's data are locked, by the fund or here; also when the reader may see them. */
  isLocked?: boolean;
  member: Member;
  account?: { balanceCents: number; entries: LedgerEntry[] };
  mandates?: Mandate[];
  receivables?: Receivable[];
  documents?: MemberDocument[];
  tasks?: { id: number; documentId: string; title: string; status: string; dueOn: string | null }[];
  history?: { at: string; kind: string; text: Text | string; actor?: string | null }[];
}
