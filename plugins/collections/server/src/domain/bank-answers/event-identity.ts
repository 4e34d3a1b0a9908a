import { createHash } from 'node:crypto';
import { splitFees } from './fee-split';
import type { EntryEvent, StatusEvent } from './events';

/**
 * How to recognise an event that arrives again: in a repeated file, or as camt.054 today and camt.053 tomorrow.
 *
 * An event is a repetition when one of its `keys` or one of its `sameAs` is already stored for the tenant; else its
 * `keys` and `marks` are stored. `marks` may be stored already without meaning a repetition: a debit can be
 * returned, paid again after all and returned once more. A rejection (pain.002) and the booked return of the same
 * debit find each other by `sameAs`; then the account movement and charges of the later one are still news, only
 * the member's debit must not be reopened a second time.
 *
 * Keys hold references and amounts, no names and no member's IBAN.
 */
export interface EventIdentity {
  /** Never empty; the first one is the event's key in lists and logs. */
  keys: readonly [string, ...string[]];
  marks: readonly string[];
  sameAs: readonly string[];
}

type EntryFacts = Omit<EntryEvent, 'identity'>;
type StatusFacts = Omit<StatusEvent, 'identity'>;

const REMEMBERED_KEYS = 5_000;

/**
 * Counts equal keys within one statement: a bank lists a transaction there once, so equal ones are different payments
 * under one reference (ABN AMRO does so for transfers of one customer). Equal ones stand close to each other, so of keys
 * seen once only the latest are remembered, which bounds the memory for a statement of any size.
 */
export class StatementOrdinals {
  private readonly repeated = new Map<string, number>();
  private latest = new Set<string>();
  private older = new Set<string>();

  next(key: string): string {
    const count = this.repeated.get(key) ?? (this.latest.has(key) || this.older.has(key) ? 1 : 0);
    if (count === 0) {
      this.remember(key);
      return key;
    }
    this.repeated.set(key, count + 1);
    return `${key}#${count + 1}`;
  }

  private remember(key: string): void {
    if (this.latest.size >= REMEMBERED_KEYS) {
      this.older = this.latest;
      this.latest = new Set();
    }
    this.latest.add(key);
  }
}

export function entryIdentity(event: EntryFacts, ordinals: StatementOrdinals): EventIdentity {
  const amount = `${event.direction === 'debit' ? '-' : '+'}${event.amountCents ?? '?'}`;
  const reference = referenceKey(event, amount, ordinals);
  const business = event.isReturn ? returnKey(event) : undefined;
  const [first, ...others] = [reference, business].filter((key) => key !== undefined);
  const isDebitReturn = event.isReturn && event.direction === 'debit' && event.endToEndId !== null;
  return {
    keys: [first ?? contentKey(event, amount, ordinals), ...others],
    marks: isDebitReturn ? [`returned|${event.endToEndId}`] : [],
    sameAs: isDebitReturn ? [`rejected|${event.endToEndId}`] : [],
  };
}

export function statusIdentity(event: StatusFacts): EventIdentity {
  const { level, status, reason, originalMessageId, originalPaymentInfoId, endToEndId } = event;
  const subject = [originalMessageId, originalPaymentInfoId, endToEndId, event.instructionId, event.mandateId];
  // Protocols without status tell steps apart by order and time; the status id is all a bank may give.
  const key = ['status', level, status, reason, ...subject, event.statusId, event.ebicsOrder?.id].map(blank).join('|');
  const isRejection = level === 'transaction' && status === 'RJCT' && endToEndId !== null;
  return {
    keys: [isRejection ? `rejected|${endToEndId}` : key],
    marks: [],
    sameAs: isRejection ? [`returned|${endToEndId}`] : [],
  };
}

/** The bank's own reference, which camt.052, .053 and .054 share. Of an entry with many transactions it names them all. */
function referenceKey(event: EntryFacts, amount: string, ordinals: StatementOrdinals): string | undefined {
  const reference = event.accountServicerReference ?? event.entryServicerReference;
  if (reference === null) return undefined;
  const part = event.endToEndId ?? event.instructionId ?? event.mandateId;
  return ordinals.next(['ref', event.account, reference, amount, part].map(blank).join('|'));
}

/** The principal, not the booked amount: one file may show a return with the bank's charges, another without. */
function returnKey(event: EntryFacts): string | undefined {
  const subject = event.endToEndId ?? (event.mandateId === null ? null : `mandate ${event.mandateId}`);
  if (subject === null) return undefined;
  const { principalCents } = splitFees(event);
  return ['return', event.direction, subject, principalCents, event.bookedOn, event.returnReason].map(blank).join('|');
}

function contentKey(event: EntryFacts, amount: string, ordinals: StatementOrdinals): string {
  const content = [event.endToEndId, event.mandateId, event.debtorIban, event.creditorIban, event.remittance];
  const names = [event.debtorName, event.creditorName, event.structuredReference, event.entryReference];
  const hash = createHash('sha256')
    .update([...content, ...names].map(blank).join('|'))
    .digest('hex')
    .slice(0, 32);
  return ordinals.next(['content', event.account, event.bookedOn, amount, hash].map(blank).join('|'));
}

function blank(value: string | number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}
