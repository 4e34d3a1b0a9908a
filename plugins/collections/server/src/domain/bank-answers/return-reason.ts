import type { BankTransactionCode } from './events';

/** Banks list successful items in return files under this code; it must never be booked as a return. */
export const NOT_A_RETURN = '0000';

/** ISO: reversal of a direct debit (unpaid, payer's bank, recalled) and returned credit transfer. */
const RETURN_SUB_FAMILIES = new Set(['UPDD', 'PRDD', 'RCDD', 'RRTN']);

/** German transaction codes (GVC): returned debit CORE 109, B2B 108; returned credit transfer 159. */
const RETURN_GVC = new Set(['108', '109', '159']);

const CODE_IN_TEXT =
  /(?:^|[^A-Z0-9])((?:AC|AG|AM|BE|CN|CU|DT|DU|ED|FF|MD|MS|RC|RR|SL|TM)\d\d|CNOR|DNOR|FOCR|SVNR)(?![A-Z0-9])/;

/** What German banks print instead of a code. MS03 stands for "no reason given". */
const WORDS: readonly [RegExp, string][] = [
  [/sonstige gr(ue|ü|u)nde/i, 'MS03'],
  [/widerspr(u|ue|ü)ch/i, 'MD06'],
  [/kein(e)? (g(ue|ü)ltiges |g(ue|ü)ltige )?mandat/i, 'MD01'],
  [/konto (ist )?(erloschen|aufgel(oe|ö)st)/i, 'AC04'],
  [/mangels deckung|keine deckung/i, 'AM04'],
];

export function isReturnCode(code: BankTransactionCode): boolean {
  if (code.subFamily !== null && RETURN_SUB_FAMILIES.has(code.subFamily)) return true;
  const gvc = germanTransactionCode(code);
  return gvc !== null && RETURN_GVC.has(gvc);
}

/** The three digits of 'NRTI+109+00931' or '109'. */
export function germanTransactionCode({ proprietary }: BankTransactionCode): string | null {
  return /^(?:[A-Z]{4}\+)?(\d{3})(?:\+|$)/.exec(proprietary ?? '')?.[1] ?? null;
}

/** Finds the reason of a return that only stands in free text: a code first, else the usual German words. */
export function reasonInText(text: string | null): string | null {
  if (text === null) return null;
  const code = CODE_IN_TEXT.exec(text.toUpperCase())?.[1];
  return code ?? WORDS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
