/** Head of a direct-debit file, as far as the bank's answers refer to it. */
export interface SubmittedMessage {
  messageId: string;
  /** 'pain.008.001.08' */
  messageName: string;
  createdAt: string;
  transactions: string;
  controlSum: string;
}

export interface SubmittedPaymentInfo {
  /** Place in the file, counted from 0. */
  index: number;
  paymentInfoId: string;
  collectionDate: string;
  creditorName: string;
  creditorIban: string;
  creditorBic: string;
  creditorId: string;
}

export interface SubmittedDebit {
  /** Place in the file, counted from 0. */
  index: number;
  paymentInfo: SubmittedPaymentInfo;
  instructionId: string;
  endToEndId: string;
  amountCents: number;
  mandateId: string;
  mandateSignedOn: string;
  debtorName: string;
  debtorIban: string;
  debtorBic: string;
  remittance: string;
}

export interface SubmittedBlock {
  message: SubmittedMessage;
  debits: SubmittedDebit[];
}
