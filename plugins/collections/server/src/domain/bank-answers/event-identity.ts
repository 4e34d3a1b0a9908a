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

type EntryFacts = Omit<EntryEvent, 'identity' | 'kind'>;
type StatusFacts = Omit<StatusEvent, 'identity' | 'kind'>;

const REMEMBERED_KEYS = 50_000;

/**
 * Counts equal keys within one statement: a bank lists a transaction there once, so equal ones are different payments
 * under one reference (ABN AMRO does so for transfers of one customer).
 */
export class StatementOrdinals {
  private readonly seen = new Map<string, number>();

  next(key: string): string {
    const count = (this.seen.get(key) ?? 0) + 1;
    if (this.seen.size >= REMEMBERED_KEYS) this.forgetUnique();
    this.seen.set(key, count);
    return count === 1 ? key : `${key}#${count}`;
  }

  /** Bounds the memory for a statement of any size; references that repeat do so close to each other. */
  private forgetUnique(): void {
    for (const [key, count] of this.seen) if (count === 1) this.seen.delete(key);
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
