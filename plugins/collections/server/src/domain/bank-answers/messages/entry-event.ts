import type { EventIdentity } from '../event-identity';
import type { BatchInfo, ChargesConvention, Direction, EntryEvent, EventPosition } from '../events';
import { isReturnCode, NOT_A_RETURN, reasonInText } from '../return-reason';
import type { RawRecord } from '../xml/raw-record';
import { accountOf, joined, type MessageContext } from './message-context';

/** What the transactions of one entry have in common. */
export interface EntryFrame {
  record: RawRecord;
  account: string | null;
  amountCents: number | null;
  currency: string | null;
  direction: Direction | null;
  bookedOn: string | null;
  valueOn: string | null;
}

export interface DetailSource {
  entry: EntryFrame;
  /** Null for an entry that lists no transactions: then the entry speaks for itself. */
  transaction: RawRecord | null;
  returnInfo: RawRecord | null;
  batch: BatchInfo | null;
  /** The only transaction of its entry: what the entry says holds for it too. */
  isOnly: boolean;
}

const NOT_YET_IDENTIFIED: EventIdentity = { keys: [''], marks: [], sameAs: [] };

/** One transaction of an entry as an event, with everything that only the entry says filled in. */
export function entryEvent(context: MessageContext, source: DetailSource, position: EventPosition): EntryEvent {
  const { entry, transaction, batch } = source;
  const record = transaction ?? entry.record;
  const amounts = amountsOf(context, source);
  const returned = returnOf(source);
  const direction = directionOf(transaction) ?? entry.direction;
  if (direction === null) context.warn('KW_BANK_DIRECTION_MISSING');
  // One literal without spreads: this runs for every transaction of files with millions of them.
  return {
    kind: 'entry',
    family: context.document.family,
    position,
    identity: NOT_YET_IDENTIFIED,
    account: entry.account,
    bookingStatus: entry.record.text('status'),
    bookedOn: entry.bookedOn,
    valueOn: entry.valueOn,
    direction,
    isReversal: isTrue(entry.record.text('reversal')),
    amountCents: amounts.amountCents,
    currency: amounts.currency,
    entryAmountCents: entry.amountCents,
    originalAmountCents: amounts.originalAmountCents,
    chargesCents: chargesOf(context, record),
    chargesConvention: conventionOf(record.list('chargeIncluded')),
    isReturn: returned.isReturn,
    returnReason: returned.returnReason,
    returnText: returned.returnText,
    endToEndId: record.reference('endToEndId'),
    instructionId: record.reference('instructionId'),
    paymentInfoId: record.reference('paymentInfoId') ?? batch?.paymentInfoId ?? null,
    messageId: record.reference('messageId') ?? batch?.messageId ?? null,
    mandateId: record.reference('mandateId'),
    creditorId: record.reference('creditorId'),
    debtorName: record.reference('debtorName'),
    debtorIban: accountOf(record.reference('debtorIban')),
    creditorName: record.reference('creditorName'),
    creditorIban: accountOf(record.reference('creditorIban')),
    remittance: joined(record.list('remittance')),
    structuredReference: record.reference('structuredReference'),
    accountServicerReference: servicerReferenceOf(source),
    entryServicerReference: entry.record.reference('accountServicerReference'),
    entryReference: entry.record.reference('entryReference'),
    transactionCode: codeOf(record, entry.record),
    batch,
    hasDetails: transaction !== null,
  };
}

export function directionOf(record: RawRecord | null): Direction | null {
  const indicator = record?.text('direction');
  return indicator === 'CRDT' ? 'credit' : indicator === 'DBIT' ? 'debit' : null;
}

function servicerReferenceOf({ entry, transaction, isOnly }: DetailSource): string | null {
  const own = transaction?.reference('accountServicerReference') ?? null;
  return own === null && isOnly ? entry.record.reference('accountServicerReference') : own;
}

function amountsOf(context: MessageContext, { entry, transaction, isOnly }: DetailSource) {
  const record = transaction ?? entry.record;
  const currency = record.currency('amount') ?? entry.currency;
  const stated = transaction
    ? (centsIn(context, record, 'amount', currency) ?? centsIn(context, record, 'transactionAmount', currency))
    : entry.amountCents;
  const instructed = centsIn(context, record, 'instructedAmount', currency);
  // The account moved by the amount of the entry, whatever an only transaction states beside it.
  const whole = isOnly && entry.currency === currency ? entry.amountCents : null;
  const amountCents = whole ?? stated ?? instructed;
  if (amountCents === null) context.warn('KW_BANK_AMOUNT_MISSING');
  const originalAmountCents = instructed ?? (stated === amountCents ? null : stated);
  return { amountCents, currency, originalAmountCents };
}

/** Null for an amount in another currency than the booking's. */
function centsIn(context: MessageContext, record: RawRecord, field: string, currency: string | null): number | null {
  return (record.currency(field) ?? currency) === currency ? context.cents(record, field) : null;
}

function chargesOf(context: MessageContext, record: RawRecord): number {
  const single = record.list('charge');
  if (single.length === 0) return context.cents(record, 'chargesTotal') ?? 0;
  return single.reduce((sum, text) => sum + (context.centsOf(text, 'charge') ?? 0), 0);
}

function conventionOf(indicators: readonly string[]): ChargesConvention {
  if (indicators.length === 0) return 'unknown';
  return indicators.every(isTrue) ? 'included' : 'separate';
}

function returnOf(source: DetailSource) {
  const { entry, transaction, returnInfo } = source;
  const stated = returnInfo?.text('reason') ?? null;
  const returnText = returnInfo ? joined(returnInfo.list('text')) : null;
  if (stated === NOT_A_RETURN) return { isReturn: false, returnReason: stated, returnText };
  const isReturn = returnInfo !== null || isReturnCode(codeOf(transaction ?? entry.record, entry.record));
  const returnReason = isReturn ? (stated ?? reasonInTexts(source, returnText)) : null;
  return { isReturn, returnReason, returnText };
}

function reasonInTexts({ entry, transaction, isOnly }: DetailSource, returnText: string | null): string | null {
  const texts = [
    returnText,
    transaction?.text('additionalInfo') ?? null,
    isOnly ? entry.record.text('additionalInfo') : null,
    joined((transaction ?? entry.record).list('remittance')),
  ];
  return texts.map(reasonInText).find((code) => code !== null) ?? null;
}

function codeOf(record: RawRecord, entry: RawRecord) {
  const hasOwn = record.text('codeFamily') !== null || record.text('codeProprietary') !== null;
  const source = hasOwn ? record : entry;
  return {
    domain: source.text('codeDomain'),
    family: source.text('codeFamily'),
    subFamily: source.text('codeSubFamily'),
    proprietary: source.text('codeProprietary'),
  };
}

function isTrue(text: string | null): boolean {
  return text === 'true' || text === '1';
}
