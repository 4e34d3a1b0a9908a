import type { StatusEvent } from '../events';
import { statusIdentity } from '../event-identity';
import type { RawRecord } from '../xml/raw-record';
import type { RecordSink } from '../xml/record-reader';
import { accountOf, joined, numberOf, type MessageContext } from './message-context';

type StatusFacts = Omit<StatusEvent, 'identity'>;

/** Reasons of the record that is open, and the EBICS order they speak of. */
interface Reasons {
  codes: string[];
  texts: string[];
  order: Map<string, string>;
}

const LONGEST_REASONS = 100;

/** Turns the records of pain.002 into events: a file's or block's status goes before those of its transactions. */
export class Pain002Reader implements RecordSink {
  private group: RawRecord | undefined;
  private paymentInfo: RawRecord | undefined;
  private groupReasons = emptyReasons();
  private blockReasons = emptyReasons();
  private transactionReasons = emptyReasons();
  private owner: 'group' | 'paymentInfo' | 'transaction' = 'group';
  private isBlockAnnounced = false;
  private block = 0;
  private transaction = 0;

  constructor(private readonly context: MessageContext) {}

  open(name: string, record: RawRecord): void {
    if (name === 'group') this.openGroup(record);
    if (name === 'paymentInfo') this.openBlock(record);
    if (name === 'transaction') this.openTransaction();
  }

  close(name: string, record: RawRecord): void {
    if (name === 'header') this.context.header(record);
    if (name === 'orderParticular') this.addParticular(record);
    if (name === 'reason') this.addReason(record);
    if (name === 'group') this.emitGroup(record);
    if (name === 'transaction') this.emitTransaction(record);
    if (name === 'paymentInfo') {
      this.announceBlock();
      this.paymentInfo = undefined;
    }
  }

  private openGroup(record: RawRecord): void {
    this.group = record;
    this.groupReasons = emptyReasons();
    this.owner = 'group';
  }

  private openBlock(record: RawRecord): void {
    this.paymentInfo = record;
    this.blockReasons = emptyReasons();
    this.owner = 'paymentInfo';
    this.isBlockAnnounced = false;
    this.block += 1;
    this.transaction = 0;
  }

  private openTransaction(): void {
    this.announceBlock();
    this.transactionReasons = emptyReasons();
    this.owner = 'transaction';
    this.transaction += 1;
    this.context.counters.transactions += 1;
  }

  private get reasons(): Reasons {
    if (this.owner === 'transaction') return this.transactionReasons;
    return this.owner === 'group' ? this.groupReasons : this.blockReasons;
  }

  private addReason(record: RawRecord): void {
    const { codes, texts } = this.reasons;
    const code = record.text('code');
    if (code !== null && codes.length < LONGEST_REASONS) codes.push(code);
    if (texts.length < LONGEST_REASONS) texts.push(...record.list('text'));
  }

  private addParticular(record: RawRecord): void {
    const scheme = record.text('scheme');
    const value = record.text('value');
    if (scheme !== null && value !== null) this.reasons.order.set(scheme, value);
  }

  private emitGroup(record: RawRecord): void {
    const status = record.text('status');
    if (status === null && this.groupReasons.codes.length + this.groupReasons.texts.length === 0) return;
    this.emit({ ...this.common(record, 'group', this.groupReasons), status, originalPaymentInfoId: null });
  }

  /** A block says something of its own only if it has a status or a reason. */
  private announceBlock(): void {
    const record = this.paymentInfo;
    if (!record || this.isBlockAnnounced) return;
    this.isBlockAnnounced = true;
    const status = record.text('status');
    if (status !== null || this.blockReasons.codes.length + this.blockReasons.texts.length > 0) {
      this.emit({ ...this.common(record, 'paymentInfo', this.blockReasons), status });
    }
  }

  private emitTransaction(record: RawRecord): void {
    const amountField = record.text('amount') === null ? 'settledAmount' : 'amount';
    const common = this.common(record, 'transaction', this.transactionReasons);
    const amountCents = this.context.cents(record, amountField);
    this.context.counters.statusCents += amountCents ?? 0;
    this.emit({
      ...common,
      status: record.text('status') ?? this.paymentInfo?.text('status') ?? this.group?.text('status') ?? null,
      originalPaymentInfoId: record.reference('paymentInfoId') ?? this.paymentInfo?.reference('paymentInfoId') ?? null,
      amountCents,
      currency: record.currency(amountField),
      collectionOn: this.context.date(record, 'collectionOn'),
    });
  }

  private common(record: RawRecord, level: StatusEvent['level'], reasons: Reasons): StatusFacts {
    const detail = level === 'transaction' ? this.transaction : 0;
    const { order } = reasons;
    return {
      kind: 'status',
      family: 'pain.002',
      position: { document: this.context.document.document, statement: 0, entry: this.block, detail },
      level,
      status: null,
      reason: reasons.codes[0] ?? null,
      reasons: reasons.codes,
      reasonText: joined(reasons.texts),
      originalMessageId: this.group?.reference('messageId') ?? null,
      originalMessageName: this.group?.text('messageName') ?? null,
      originalPaymentInfoId: record.reference('paymentInfoId'),
      originalTransactions: numberOf(record.text('transactions')),
      amountCents: this.context.cents(record, 'controlSum'),
      currency: null,
      collectionOn: null,
      accountServicerReference: record.reference('accountServicerReference'),
      statusId: record.reference('statusId'),
      ebicsOrder: order.size > 0 ? { type: order.get('OrderType') ?? null, id: order.get('OrderID') ?? null } : null,
      ...referencesOf(record),
    };
  }

  private emit(facts: StatusFacts): void {
    this.context.emit({ ...facts, identity: statusIdentity(facts) });
  }
}

function referencesOf(record: RawRecord) {
  return {
    endToEndId: record.reference('endToEndId'),
    instructionId: record.reference('instructionId'),
    mandateId: record.reference('mandateId'),
    creditorId: record.reference('creditorId'),
    debtorName: record.reference('debtorName'),
    debtorIban: accountOf(record.reference('debtorIban')),
    creditorName: record.reference('creditorName'),
    creditorIban: accountOf(record.reference('creditorIban')),
    remittance: joined(record.list('remittance')),
    structuredReference: record.reference('structuredReference'),
  };
}

function emptyReasons(): Reasons {
  return { codes: [], texts: [], order: new Map() };
}
