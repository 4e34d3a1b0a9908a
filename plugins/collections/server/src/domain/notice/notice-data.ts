import type { Cents, CivilDate } from '@kassenwerk/kernel';
import type { AmountBasis } from '../assessment';
import type { PaymentMethod } from '../delivery/canonical-member';

export interface NoticeFund {
  name: string;
  /** On one line, for the sender and the remedy. */
  address: string;
  phone: string;
  creditorId: string;
  account: { holder: string; iban: string; bic: string };
}

export interface NoticeMember {
  name: string;
  memberNumber: string;
  /** Set for minors: the letter is addressed to this person. */
  legalRepresentative: string | null;
  /** Lines below the name in the address window. */
  addressLines: readonly string[];
}

export interface NoticeDebit {
  collectionOn: CivilDate;
  iban: string;
  accountHolder: string;
  mandateReference: string;
}

export interface AssessmentNoticeData {
  fund: NoticeFund;
  member: NoticeMember;
  notice: { number: string; issuedOn: CivilDate };
  levy: {
    /** The provisions the amount rests on, e.g. "§ 242 SGB V in Verbindung mit § 15 der Satzung". */
    legalBasis: string;
    basis: AmountBasis;
    monthlyCents: Cents;
    months: number;
    amountCents: Cents;
    from: CivilDate;
    to: CivilDate;
    dueOn: CivilDate;
  };
  change: { kind: 'new' } | { kind: 'increase'; previousMonthlyCents: Cents } | { kind: 'unchanged' };
  /** Last day on which the member can make use of the special right of termination, § 175 (4) SGB V. */
  terminationUntil: CivilDate;
  payment: { method: PaymentMethod; debit: NoticeDebit | null; reference: string };
}

/** The announcement of a debit, at least 14 days ahead unless agreed otherwise. */
export interface PreNotificationData {
  fund: NoticeFund;
  member: NoticeMember;
  notice: { number: string; issuedOn: CivilDate };
  amountCents: Cents;
  debit: NoticeDebit;
  reference: string;
}

export interface NoticeDataByKind {
  assessmentNotice: AssessmentNoticeData;
  preNotification: PreNotificationData;
}
