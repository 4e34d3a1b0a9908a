import type { BilingualText, CivilDate } from '@kassenwerk/kernel';
import type { EventIdentity } from './event-identity';

/**
 * What a bank tells us, in one shape for every message type and version. Amounts are whole cents and never negative;
 * `direction` says where the money went, seen from our account. References banks fill with placeholders
 * (NOTPROVIDED, NONREF) are null.
 */
export type BankAnswerPart =
  DocumentInfo | StatementInfo | StatementEnd | EntryEvent | StatusEvent | BankWarning | AnswerTotals;

export type BankEvent = EntryEvent | StatusEvent;

export type MessageFamily = 'pain.002' | 'camt.052' | 'camt.053' | 'camt.054';

/** Where an event stands: numbers start at 1; `detail` is 0 for the event of an entry that lists no transactions. */
export interface EventPosition {
  document: number;
  statement: number;
  entry: number;
  detail: number;
}

export interface DocumentInfo {
  kind: 'document';
  /** Name of the file, or of the file within the ZIP. */
  file: string;
  document: number;
  family: MessageFamily;
  /** Two digits, such as '08'; null when neither namespace nor element name tells. */
  version: string | null;
  messageId: string | null;
  createdAt: string | null;
}

export interface StatementInfo {
  kind: 'statement';
  document: number;
  statement: number;
  statementId: string | null;
  /** IBAN without blanks, or the bank's own account number where it gives no IBAN. */
  account: string | null;
  currency: string | null;
  sequenceNumber: string | null;
  opening: Balance | null;
  closing: Balance | null;
  announcedEntries: number | null;
}

/** `cents` is negative for a debit balance. */
export interface Balance {
  cents: number;
  currency: string | null;
  on: CivilDate | null;
}

export interface StatementEnd {
  kind: 'statementEnd';
  document: number;
  statement: number;
  entries: number;
  transactions: number;
  creditCents: number;
  debitCents: number;
  /** opening + booked entries = closing; null when the statement names no two balances. */
  isBalanced: boolean | null;
}

export type Direction = 'credit' | 'debit';

/** `unknown`: the bank does not say whether its charges are part of the amount; see `splitFees`. */
export type ChargesConvention = 'included' | 'separate' | 'unknown';

export interface BankTransactionCode {
  domain: string | null;
  family: string | null;
  subFamily: string | null;
  proprietary: string | null;
}

/** What the bank says of the collection order that a sum on the account belongs to. */
export interface BatchInfo {
  messageId: string | null;
  paymentInfoId: string | null;
  transactions: number | null;
  totalCents: number | null;
}

interface PaymentReferences {
  endToEndId: string | null;
  instructionId: string | null;
  mandateId: string | null;
  creditorId: string | null;
  debtorName: string | null;
  debtorIban: string | null;
  creditorName: string | null;
  creditorIban: string | null;
  remittance: string | null;
  structuredReference: string | null;
}

/** One booked transaction of an account (camt). An entry that lists no transactions is one event. */
export interface EntryEvent extends PaymentReferences {
  kind: 'entry';
  family: MessageFamily;
  position: EventPosition;
  identity: EventIdentity;
  account: string | null;
  /** BOOK, PDNG, INFO; null when the bank does not say. Only BOOK and null have moved money. */
  bookingStatus: string | null;
  bookedOn: CivilDate | null;
  valueOn: CivilDate | null;
  direction: Direction | null;
  isReversal: boolean;
  /** What moved on the account for this transaction; null when the bank gives no amount for it. */
  amountCents: number | null;
  currency: string | null;
  /** Amount of the whole entry, which may cover many transactions. */
  entryAmountCents: number | null;
  /** Amount of the payment order this refers to, before charges, where the bank gives one beside the booked amount. */
  originalAmountCents: number | null;
  chargesCents: number;
  chargesConvention: ChargesConvention;
  isReturn: boolean;
  /** ISO external code (AC04), or the bank's own code where it uses none. */
  returnReason: string | null;
  returnText: string | null;
  paymentInfoId: string | null;
  messageId: string | null;
  accountServicerReference: string | null;
  entryServicerReference: string | null;
  entryReference: string | null;
  transactionCode: BankTransactionCode;
  batch: BatchInfo | null;
  hasDetails: boolean;
}

/** What became of an order at the bank (pain.002), for a whole file, a payment information block or one transaction. */
export interface StatusEvent extends PaymentReferences {
  kind: 'status';
  family: 'pain.002';
  position: EventPosition;
  identity: EventIdentity;
  level: 'group' | 'paymentInfo' | 'transaction';
  /** Of a transaction without own status: that of its block or file. Null in EBICS protocols (HAC). */
  status: string | null;
  reason: string | null;
  /** Every reason code named, first one first. */
  reasons: string[];
  reasonText: string | null;
  originalMessageId: string | null;
  originalMessageName: string | null;
  originalPaymentInfoId: string | null;
  originalTransactions: number | null;
  /** Of a transaction its amount, of a file or block its control sum. */
  amountCents: number | null;
  currency: string | null;
  collectionOn: CivilDate | null;
  accountServicerReference: string | null;
  statusId: string | null;
  /** EBICS order the protocol (HAC) speaks of. */
  ebicsOrder: { type: string | null; id: string | null } | null;
}

export type WarningCode =
  | 'KW_BANK_NAMESPACE'
  | 'KW_BANK_VERSION_UNTRIED'
  | 'KW_BANK_AMOUNT_FRACTION'
  | 'KW_BANK_AMOUNT_UNREADABLE'
  | 'KW_BANK_AMOUNT_MISSING'
  | 'KW_BANK_DIRECTION_MISSING'
  | 'KW_BANK_DATE_UNREADABLE'
  | 'KW_BANK_ENTRY_DIFFERS'
  | 'KW_BANK_BATCH_COUNT'
  | 'KW_BANK_STATEMENT_UNBALANCED'
  | 'KW_BANK_ENTRIES_MISSING';

/** Something odd that does not stop reading. After a number of equal warnings only the count in the totals goes on. */
export interface BankWarning {
  kind: 'warning';
  code: WarningCode;
  text: BilingualText;
  file: string;
  line: number;
  details: Record<string, string | number | null>;
}

/** The last part of every file that was read to its end. */
export interface AnswerTotals {
  kind: 'totals';
  files: number;
  documents: number;
  statements: number;
  entries: number;
  /** Listed transactions: TxDtls and TxInfAndSts. */
  transactions: number;
  events: number;
  /** Sums of the booked entries. */
  creditCents: number;
  debitCents: number;
  /** Sum of the amounts of transaction statuses (pain.002). */
  statusCents: number;
  warnings: Partial<Record<WarningCode, number>>;
}
