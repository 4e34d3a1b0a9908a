import { decimalStringToCents } from '@kassenwerk/kernel';

export type AmountProblem = 'KW_BANK_AMOUNT_FRACTION' | 'KW_BANK_AMOUNT_UNREADABLE';

export interface ReadAmount {
  cents: number | null;
  problem?: AmountProblem;
}

const PARTS = /^([+-]?\d+\.\d\d)(\d+)$/;

/** Reads an amount of a message without floats. Fractions of a cent are rounded commercially and reported. */
export function readAmount(text: string): ReadAmount {
  const exact = decimalStringToCents(text);
  if (exact !== undefined) return { cents: exact };
  const [, whole, rest = ''] = PARTS.exec(text) ?? [];
  const down = whole === undefined ? undefined : decimalStringToCents(whole);
  if (down === undefined) return { cents: null, problem: 'KW_BANK_AMOUNT_UNREADABLE' };
  const step = rest >= '5' ? (text.startsWith('-') ? -1 : 1) : 0;
  return { cents: down + step, problem: 'KW_BANK_AMOUNT_FRACTION' };
}
