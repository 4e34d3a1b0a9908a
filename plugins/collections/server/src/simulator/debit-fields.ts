import type { SubmittedDebit, SubmittedMessage, SubmittedPaymentInfo } from './submission';

export interface FieldValues {
  message: Partial<Record<keyof SubmittedMessage, string>>;
  paymentInfo: Partial<Record<keyof SubmittedPaymentInfo, string>>;
  debit: Partial<Record<keyof SubmittedDebit, string>>;
}

export interface DebitField {
  target: keyof FieldValues;
  name: string;
  /** Further ancestor it takes to tell the element from others of the same path end. */
  within?: string;
}

/** The elements of a pain.008 that answers refer to, by the last three steps of their path. */
export const debitFields: ReadonlyMap<string, DebitField> = new Map<string, DebitField>([
  ['CstmrDrctDbtInitn/GrpHdr/MsgId', { target: 'message', name: 'messageId' }],
  ['CstmrDrctDbtInitn/GrpHdr/CreDtTm', { target: 'message', name: 'createdAt' }],
  ['CstmrDrctDbtInitn/GrpHdr/NbOfTxs', { target: 'message', name: 'transactions' }],
  ['CstmrDrctDbtInitn/GrpHdr/CtrlSum', { target: 'message', name: 'controlSum' }],
  ['CstmrDrctDbtInitn/PmtInf/PmtInfId', { target: 'paymentInfo', name: 'paymentInfoId' }],
  ['CstmrDrctDbtInitn/PmtInf/ReqdColltnDt', { target: 'paymentInfo', name: 'collectionDate' }],
  ['PmtInf/Cdtr/Nm', { target: 'paymentInfo', name: 'creditorName' }],
  ['CdtrAcct/Id/IBAN', { target: 'paymentInfo', name: 'creditorIban' }],
  ['CdtrAgt/FinInstnId/BICFI', { target: 'paymentInfo', name: 'creditorBic' }],
  ['CdtrAgt/FinInstnId/BIC', { target: 'paymentInfo', name: 'creditorBic' }],
  // After a merger of funds an amended mandate names the former creditor under the same path end.
  ['PrvtId/Othr/Id', { target: 'paymentInfo', name: 'creditorId', within: 'CdtrSchmeId' }],
  ['DrctDbtTxInf/PmtId/InstrId', { target: 'debit', name: 'instructionId' }],
  ['DrctDbtTxInf/PmtId/EndToEndId', { target: 'debit', name: 'endToEndId' }],
  ['PmtInf/DrctDbtTxInf/InstdAmt', { target: 'debit', name: 'amountCents' }],
  ['DrctDbtTx/MndtRltdInf/MndtId', { target: 'debit', name: 'mandateId' }],
  ['DrctDbtTx/MndtRltdInf/DtOfSgntr', { target: 'debit', name: 'mandateSignedOn' }],
  ['DrctDbtTxInf/Dbtr/Nm', { target: 'debit', name: 'debtorName' }],
  ['DbtrAcct/Id/IBAN', { target: 'debit', name: 'debtorIban' }],
  ['DbtrAgt/FinInstnId/BICFI', { target: 'debit', name: 'debtorBic' }],
  ['DbtrAgt/FinInstnId/BIC', { target: 'debit', name: 'debtorBic' }],
  ['DrctDbtTxInf/RmtInf/Ustrd', { target: 'debit', name: 'remittance' }],
]);
