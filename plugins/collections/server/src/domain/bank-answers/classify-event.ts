import type { BankEvent, EntryEvent, StatusEvent } from './events';
import { germanTransactionCode, NOT_A_RETURN } from './return-reason';

/**
 * What an event means for collections:
 * - `return`: a debit of ours was taken back after it was credited; `reject`: it was refused before;
 * - `returnReversal`: a return was undone, the money is back; `transferReturn`: a refund of ours came back;
 * - `incomingPayment`: somebody paid; `outgoingPayment`: we paid;
 * - `collectionCredit`: our debits were credited, singly or in one sum; `batchBooking`: another sum without its items;
 * - `fee`: charges or interest of the bank;
 * - `accepted`: an order went through a check at the bank; `pending`: it has not been decided;
 * - `ignored`: nothing happened (not booked yet, listed for information, code 0000);
 * - `unclear`: only a person can tell (no amount, no direction, unknown status).
 */
export type EventClass =
  | 'return'
  | 'reject'
  | 'returnReversal'
  | 'transferReturn'
  | 'incomingPayment'
  | 'outgoingPayment'
  | 'collectionCredit'
  | 'batchBooking'
  | 'fee'
  | 'accepted'
  | 'pending'
  | 'ignored'
  | 'unclear';

const ACCEPTED = new Set(['ACTC', 'ACCP', 'ACSP', 'ACSC', 'ACCC', 'ACWC', 'ACFC', 'ACWP', 'RCVD']);
const PENDING = new Set(['PDNG', 'PART', 'PATC']);
/** Results of the verification of payee, which concerns credit transfers only. */
const PAYEE_CHECK = /^R(CVC|V[MN][ACM])$/;

/** ISO sub-families of charges and interest. */
const FEE_SUB_FAMILIES = new Set(['CHRG', 'COMM', 'COME', 'COMI', 'FEES', 'INTR', 'TAXE']);
/** German transaction codes: closing of account, charges, interest. */
const FEE_GVC = new Set(['805', '808', '809', '813', '814']);
/** German transaction codes: credit of direct debits, singly (CORE, B2B) and in one sum. */
const COLLECTION_GVC = new Set(['171', '174', '192', '196']);
/** German transaction codes of debits that were returned, seen from the collecting account. */
const RETURNED_DEBIT_GVC = new Set(['108', '109']);

export function classifyEvent(event: BankEvent): EventClass {
  return event.kind === 'status' ? classifyStatus(event) : classifyEntry(event);
}

function classifyStatus({ status, reason, originalPaymentInfoId }: StatusEvent): EventClass {
  if (reason === NOT_A_RETURN) return 'ignored';
  if (status === 'RJCT' || status === 'CANC') return 'reject';
  if (status === null) return classifyProtocol(originalPaymentInfoId);
  if (ACCEPTED.has(status)) return 'accepted';
  if (PENDING.has(status)) return 'pending';
  return PAYEE_CHECK.test(status) ? 'ignored' : 'unclear';
}

/** EBICS customer protocols (HAC) name the step in the place of the payment information block, the last one with its outcome. */
function classifyProtocol(step: string | null): EventClass {
  if (step === 'ORDER_HAC_FINAL_POS') return 'accepted';
  if (step === 'ORDER_HAC_FINAL_NEG') return 'reject';
  return step === null ? 'unclear' : 'ignored';
}

function classifyEntry(event: EntryEvent): EventClass {
  if (event.bookingStatus !== null && event.bookingStatus !== 'BOOK') return 'ignored';
  if (event.amountCents === null || event.direction === null) return 'unclear';
  if (event.amountCents === 0 || event.returnReason === NOT_A_RETURN) return 'ignored';
  if (event.isReturn) return classifyReturn(event);
  if (isFee(event)) return 'fee';
  return event.direction === 'credit' ? classifyCredit(event) : classifyDebit(event);
}

function classifyReturn(event: EntryEvent): EventClass {
  if (event.direction === 'debit') return 'return';
  return isAboutDirectDebit(event) ? 'returnReversal' : 'transferReturn';
}

function classifyCredit(event: EntryEvent): EventClass {
  const { family } = event.transactionCode;
  if (family === 'IDDT' || COLLECTION_GVC.has(germanTransactionCode(event.transactionCode) ?? '')) {
    return 'collectionCredit';
  }
  return isUnlistedBatch(event) ? 'batchBooking' : 'incomingPayment';
}

function classifyDebit(event: EntryEvent): EventClass {
  return isUnlistedBatch(event) ? 'batchBooking' : 'outgoingPayment';
}

function isUnlistedBatch({ hasDetails, batch }: EntryEvent): boolean {
  return !hasDetails && (batch?.transactions ?? 0) > 1;
}

function isAboutDirectDebit({ transactionCode, mandateId }: EntryEvent): boolean {
  const { family } = transactionCode;
  if (family !== null) return family === 'IDDT';
  return mandateId !== null || RETURNED_DEBIT_GVC.has(germanTransactionCode(transactionCode) ?? '');
}

function isFee({ transactionCode }: EntryEvent): boolean {
  if (transactionCode.subFamily !== null && FEE_SUB_FAMILIES.has(transactionCode.subFamily)) return true;
  return FEE_GVC.has(germanTransactionCode(transactionCode) ?? '');
}
