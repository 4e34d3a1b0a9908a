import type { CivilDate } from '@kassenwerk/kernel';
import { readAmount } from '../amounts';
import { readDate } from '../dates';
import type { AnswerTotals, BankAnswerPart, BankWarning, DocumentInfo, WarningCode } from '../events';
import type { RawRecord } from '../xml/raw-record';

export type Counters = Omit<AnswerTotals, 'kind' | 'warnings'>;

/** What the reader of one message needs of its surroundings: where to report, what to count, how to read values. */
export class MessageContext {
  private isAnnounced = false;

  constructor(
    readonly document: DocumentInfo,
    readonly counters: Counters,
    private readonly pass: (part: BankAnswerPart) => void,
    private readonly warning: (code: WarningCode, details?: BankWarning['details']) => void,
  ) {}

  header(record: RawRecord): void {
    this.document.messageId = record.reference('messageId');
    this.document.createdAt = record.text('createdAt');
  }

  /** The document goes first, as soon as its header is known. */
  announce(): void {
    if (this.isAnnounced) return;
    this.isAnnounced = true;
    this.pass(this.document);
  }

  emit(part: BankAnswerPart): void {
    this.announce();
    if (part.kind === 'entry' || part.kind === 'status') this.counters.events += 1;
    this.pass(part);
  }

  warn(code: WarningCode, details?: BankWarning['details']): void {
    this.announce();
    this.warning(code, details);
  }

  cents(record: RawRecord, field: string): number | null {
    const text = record.text(field);
    return text === null ? null : this.centsOf(text, field);
  }

  centsOf(text: string, field: string): number | null {
    const { cents, problem } = readAmount(text);
    if (problem) this.warn(problem, { field });
    return cents;
  }

  date(record: RawRecord, field: string): CivilDate | null {
    const text = record.text(field);
    if (text === null) return null;
    const date = readDate(text);
    if (date === undefined) this.warn('KW_BANK_DATE_UNREADABLE', { field });
    return date ?? null;
  }
}

export function numberOf(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

export function accountOf(text: string | null): string | null {
  return text === null ? null : text.replace(/\s/g, '').toUpperCase();
}

export function joined(list: readonly string[]): string | null {
  return list.length > 0 ? list.join(' ') : null;
}
