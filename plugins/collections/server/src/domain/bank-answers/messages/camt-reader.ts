import type { Balance, BatchInfo, StatementInfo } from '../events';
import { entryIdentity, StatementOrdinals } from '../event-identity';
import type { RawRecord } from '../xml/raw-record';
import type { RecordSink } from '../xml/record-reader';
import { directionOf, entryEvent, type DetailSource, type EntryFrame } from './entry-event';
import { accountOf, numberOf, type MessageContext } from './message-context';
import { StatementSums } from './statement-sums';

interface OpenEntry {
  frame: EntryFrame | undefined;
  record: RawRecord;
  batch: BatchInfo | null;
  details: number;
  detailCents: number;
  /** The first transaction waits until it is known whether it is the only one. */
  held: Omit<DetailSource, 'isOnly'> | undefined;
}

/** Turns the records of camt.052, .053 and .054 into events, one transaction at a time. */
export class CamtReader implements RecordSink {
  private statementRecord: RawRecord | undefined;
  private statement: StatementInfo | undefined;
  private sums = new StatementSums();
  private statements = 0;
  private entry: OpenEntry | undefined;
  private ordinals = new StatementOrdinals();
  private returnInfo: RawRecord | null = null;

  constructor(private readonly context: MessageContext) {}

  open(name: string, record: RawRecord): void {
    if (name === 'statement') this.openStatement(record);
    if (name === 'entry') this.openEntry(record);
    if (name === 'transaction') this.returnInfo = null;
  }

  close(name: string, record: RawRecord): void {
    if (name === 'header') this.context.header(record);
    if (name === 'balance') this.sums.addBalance(record.text('type'), this.balance(record));
    if (name === 'returnInfo') this.returnInfo = record;
    if (name === 'batch' && this.entry) this.entry.batch = this.batch(record);
    if (name === 'transaction' && this.entry) this.addTransaction(this.entry, record);
    if (name === 'entry' && this.entry) this.closeEntry(this.entry);
    if (name === 'statement') this.closeStatement();
  }

  private openStatement(record: RawRecord): void {
    this.statements += 1;
    this.context.counters.statements += 1;
    this.statementRecord = record;
    this.statement = undefined;
    this.sums = new StatementSums();
    this.ordinals = new StatementOrdinals();
  }

  /** Account and balances stand before the entries, so they are complete when the first entry begins. */
  private announceStatement(): StatementInfo {
    if (this.statement) return this.statement;
    const record = this.statementRecord;
    this.statement = {
      kind: 'statement',
      document: this.context.document.document,
      statement: this.statements,
      statementId: record?.reference('statementId') ?? null,
      account: accountOf(record?.text('account') ?? null),
      currency: record?.text('currency') ?? null,
      sequenceNumber: record?.text('sequenceNumber') ?? record?.text('legalSequenceNumber') ?? null,
      opening: this.sums.opening,
      closing: this.sums.closing,
      announcedEntries: numberOf(record?.text('announcedEntries') ?? null),
    };
    this.context.emit(this.statement);
    return this.statement;
  }

  private closeStatement(): void {
    const info = this.announceStatement();
    const end = this.sums.end(info, this.context.document.family);
    if (end.isBalanced === false) this.context.warn('KW_BANK_STATEMENT_UNBALANCED', { statement: info.statement });
    if (info.announcedEntries !== null && info.announcedEntries !== end.entries) {
      this.context.warn('KW_BANK_ENTRIES_MISSING', { announced: info.announcedEntries, found: end.entries });
    }
    this.context.emit(end);
  }

  private openEntry(record: RawRecord): void {
    this.announceStatement();
    this.context.counters.entries += 1;
    this.sums.entries += 1;
    this.entry = {
      frame: undefined,
      record,
      batch: null,
      details: 0,
      detailCents: 0,
      held: undefined,
    };
  }

  private addTransaction(entry: OpenEntry, transaction: RawRecord): void {
    entry.details += 1;
    this.sums.transactions += 1;
    this.context.counters.transactions += 1;
    const detail = {
      entry: this.frameOf(entry),
      transaction,
      returnInfo: this.returnInfo,
      batch: entry.batch,
    };
    if (entry.details === 1) {
      entry.held = detail;
      return;
    }
    this.releaseHeld(entry, false);
    this.emitDetail(entry, { ...detail, isOnly: false }, entry.details);
  }

  private closeEntry(entry: OpenEntry): void {
    const frame = this.frameOf(entry);
    if (entry.details === 0) {
      const source = { entry: frame, transaction: null, returnInfo: null, batch: entry.batch, isOnly: true };
      this.emitDetail(entry, source, 0);
    }
    this.releaseHeld(entry, (entry.batch?.transactions ?? 1) <= 1);
    this.reconcile(entry, frame);
    this.entry = undefined;
  }

  private releaseHeld(entry: OpenEntry, isOnly: boolean): void {
    if (entry.held) this.emitDetail(entry, { ...entry.held, isOnly }, 1);
    entry.held = undefined;
  }

  private emitDetail(entry: OpenEntry, source: DetailSource, detail: number): void {
    const { document } = this.context.document;
    const position = { document, statement: this.statements, entry: this.sums.entries, detail };
    const event = entryEvent(this.context, source, position);
    event.identity = entryIdentity(event, this.ordinals);
    entry.detailCents += (event.direction === source.entry.direction ? 1 : -1) * (event.amountCents ?? 0);
    this.context.emit(event);
  }

  private reconcile(entry: OpenEntry, frame: EntryFrame): void {
    this.sums.addEntry(frame.direction, frame.amountCents, entry.record.text('status'), this.context.counters);
    if (entry.details === 0) return;
    const announced = entry.batch?.transactions ?? null;
    if (announced !== null && announced !== entry.details) {
      this.context.warn('KW_BANK_BATCH_COUNT', { entry: this.sums.entries, announced, found: entry.details });
    }
    const differenceCents = (frame.amountCents ?? entry.detailCents) - entry.detailCents;
    if (differenceCents !== 0)
      this.context.warn('KW_BANK_ENTRY_DIFFERS', { entry: this.sums.entries, differenceCents });
  }

  private frameOf(entry: OpenEntry): EntryFrame {
    const { record } = entry;
    entry.frame ??= {
      record,
      account: this.statement?.account ?? null,
      amountCents: this.context.cents(record, 'amount'),
      currency: record.currency('amount') ?? this.statement?.currency ?? null,
      direction: directionOf(record),
      bookedOn: this.context.date(record, 'bookedOn'),
      valueOn: this.context.date(record, 'valueOn'),
    };
    return entry.frame;
  }

  private batch(record: RawRecord): BatchInfo {
    return {
      messageId: record.reference('messageId'),
      paymentInfoId: record.reference('paymentInfoId'),
      transactions: numberOf(record.text('transactions')),
      totalCents: this.context.cents(record, 'total'),
    };
  }

  private balance(record: RawRecord): Balance | null {
    const cents = this.context.cents(record, 'amount');
    if (cents === null) return null;
    const signed = directionOf(record) === 'debit' ? -cents : cents;
    return { cents: signed, currency: record.currency('amount'), on: this.context.date(record, 'on') };
  }
}
