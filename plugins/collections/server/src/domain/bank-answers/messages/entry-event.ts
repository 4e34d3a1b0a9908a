import type { BatchInfo, ChargesConvention, Direction, EntryEvent } from '../events';
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

export type EntryFields = Omit<EntryEvent, 'kind' | 'family' | 'position' | 'identity'>;

/** One transaction of an entry as an event, with everything that only the entry says filled in. */
export function entryFields(context: MessageContext, source: DetailSource): EntryFields {
  const { entry, transaction, batch, isOnly } = source;
  const record = transaction ?? entry.record;
  const amounts = amountsOf(context, source);
  const direction = directionOf(transaction) ?? entry.direction;
  if (direction === null) context.warn('KW_BANK_DIRECTION_MISSING');
  return {
    account: entry.account,
    bookingStatus: entry.record.text('status'),
    bookedOn: entry.bookedOn,
    valueOn: entry.valueOn,
    direction,
    isReversal: isTrue(entry.record.text('reversal')),
    ...amounts,
    entryAmountCents: entry.amountCents,
    ...returnOf(source),
    ...parties(record),
    endToEndId: record.reference('endToEndId'),
    instructionId: record.reference('instructionId'),
    mandateId: record.reference('mandateId'),
    creditorId: record.reference('creditorId'),
    remittance: joined(record.list('remittance')),
    structuredReference: record.reference('structuredReference'),
    paymentInfoId: record.reference('paymentInfoId') ?? batch?.paymentInfoId ?? null,
    messageId: record.reference('messageId') ?? batch?.messageId ?? null,
    accountServicerReference:
      transaction?.reference('accountServicerReference') ??
      (isOnly ? entry.record.reference('accountServicerReference') : null),
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

function amountsOf(context: MessageContext, source: DetailSource) {
  const { entry, transaction, isOnly } = source;
  const record = transaction ?? entry.record;
  const currency = record.currency('amount') ?? entry.currency;
  const inCurrency = (field: string) =>
    (record.currency(field) ?? currency) === currency ? context.cents(record, field) : null;
  const stated = transaction ? (inCurrency('amount') ?? inCurrency('transactionAmount')) : entry.amountCents;
  const instructed = inCurrency('instructedAmount');
  const charges = chargesOf(context, record);
  // The account moved by the amount of the entry, whatever an only transaction states beside it.
  const whole = isOnly && entry.currency === currency ? entry.amountCents : null;
  const amountCents = whole ?? stated ?? instructed;
  if (amountCents === null) context.warn('KW_BANK_AMOUNT_MISSING');
  const originalAmountCents = instructed ?? (stated === amountCents ? null : stated);
  return { amountCents, currency, originalAmountCents, ...charges };
}

function chargesOf(context: MessageContext, record: RawRecord) {
  const single = record.list('charge').map((text) => context.centsOf(text, 'charge') ?? 0);
  const chargesCents =
    single.length > 0 ? single.reduce((sum, cents) => sum + cents, 0) : (context.cents(record, 'chargesTotal') ?? 0);
  return { chargesCents, chargesConvention: conventionOf(record.list('chargeIncluded')) };
}

function conventionOf(indicators: readonly string[]): ChargesConvention {
  if (indicators.length === 0) return 'unknown';
  return indicators.every(isTrue) ? 'included' : 'separate';
}

function returnOf({ entry, transaction, returnInfo, isOnly }: DetailSource) {
  const stated = returnInfo?.text('reason') ?? null;
  const returnText = joined(returnInfo?.list('text') ?? []);
  if (stated === NOT_A_RETURN) return { isReturn: false, returnReason: stated, returnText };
  const isReturn = returnInfo !== null || isReturnCode(codeOf(transaction ?? entry.record, entry.record));
  if (!isReturn) return { isReturn, returnReason: null, returnText };
  const texts = [returnText, transaction?.text('additionalInfo') ?? null];
  const ofEntry = isOnly || transaction === null ? [entry.record.text('additionalInfo')] : [];
  const found = [...texts, ...ofEntry, joined(transaction?.list('remittance') ?? [])].map(reasonInText);
  return { isReturn, returnReason: stated ?? found.find((code) => code !== null) ?? null, returnText };
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

function parties(record: RawRecord) {
  return {
    debtorName: record.reference('debtorName'),
    debtorIban: accountOf(record.reference('debtorIban')),
    creditorName: record.reference('creditorName'),
    creditorIban: accountOf(record.reference('creditorIban')),
  };
}

function isTrue(text: string | null): boolean {
  return text === 'true' || text === '1';
}
