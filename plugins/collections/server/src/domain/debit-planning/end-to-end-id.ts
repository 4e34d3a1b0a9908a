import { createHash } from 'node:crypto';
import { isIdentifier } from '../direct-debit';

const MAX_LENGTH = 35;
const MAX_PREFIX = 5;

/**
 * Two to five capitals that stand for a variant in references. Short keys stand for themselves; of longer ones the first
 * letters and a digest, so that two variants of one fund hardly ever share a prefix.
 */
export function referencePrefix(variant: string): string {
  const letters = variant.toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (letters.length >= 2 && letters.length <= MAX_PREFIX) return letters;
  return `${letters.slice(0, 2)}${digest(variant, 3)}`;
}

export interface EndToEndIdInput {
  prefix: string;
  /** Contribution month, `2026-12`. */
  period: string;
  memberNumber: string;
  /** 1 for the first debit of a receivable, one more for each retry. */
  attempt: number;
}

/**
 * The reference that comes back with every answer of the bank. Made of what both sides know and never of row numbers, so
 * the same collection gets the same reference on every machine and the database can refuse it a second time.
 */
export function endToEndIdOf({ prefix, period, memberNumber, attempt }: EndToEndIdInput): string {
  const head = `${prefix}${period.replace('-', '')}-`;
  const natural = `${head}${memberNumber}-${attempt}`;
  if (isIdentifier(natural)) return natural;
  // A number too long or with characters banks refuse is replaced, not cut: two members must never share a reference.
  return `${head}X${digest(memberNumber, MAX_LENGTH - head.length - 2 - String(attempt).length)}-${attempt}`;
}

function digest(text: string, length: number): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return BigInt(`0x${hex}`).toString(36).toUpperCase().slice(0, length);
}
