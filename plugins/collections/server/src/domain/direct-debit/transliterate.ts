import { SEPA_SUBSTITUTES } from './transliteration-table';

/**
 * Which characters the bank takes in names and texts.
 * - `sepa`: the character set every SEPA bank must take; ä becomes ae, & becomes +.
 * - `german`: additionally ÄÖÜäöüß and &, which German banks support among themselves.
 */
export type CharsetPolicy = 'sepa' | 'german';

export interface Transliteration {
  text: string;
  /** Characters for which the table knows a substitute. */
  replaced: number;
  /** Characters nobody can spell in the target set; each became a full stop. */
  unknown: number;
}

const ALLOWED: Readonly<Record<CharsetPolicy, { text: RegExp; character: RegExp }>> = {
  sepa: { text: /^[A-Za-z0-9+?/\-:().,' ]*$/, character: /^[A-Za-z0-9+?/\-:().,' ]$/ },
  german: { text: /^[A-Za-z0-9+?/\-:().,' ÄÖÜäöüß&]*$/, character: /^[A-Za-z0-9+?/\-:().,' ÄÖÜäöüß&]$/ },
};
const UNKNOWN = '.';
const COMBINING_MARKS = /\p{M}/gu;
const INVISIBLE = /^\p{Cf}$/u;
const BLANK = /^[\s\p{Cc}]$/u;

/** Whether a bank with this policy takes the text as it is. */
export function isInCharset(text: string, policy: CharsetPolicy): boolean {
  return ALLOWED[policy].text.test(text);
}

/**
 * Brings a text into the bank's character set. Same text and policy always give the same result.
 * Blanks are neither trimmed nor joined here; the length may grow (ß → ss).
 */
export function transliterate(text: string, policy: CharsetPolicy): Transliteration {
  if (isInCharset(text, policy)) return { text, replaced: 0, unknown: 0 };
  const result: Transliteration = { text: '', replaced: 0, unknown: 0 };
  // Composed first, so that a u with a separate diaeresis is the same ü as everybody else's.
  for (const character of text.normalize('NFC')) appendCharacter(result, character, policy);
  // MÜLLER must become MUELLER, not MUeLLER.
  if (text === text.toUpperCase()) result.text = result.text.toUpperCase();
  return result;
}

function appendCharacter(result: Transliteration, character: string, policy: CharsetPolicy): void {
  if (ALLOWED[policy].character.test(character)) {
    result.text += character;
    return;
  }
  const substitute = substituteFor(character);
  if (substitute === undefined) result.unknown += 1;
  else result.replaced += 1;
  result.text += substitute ?? UNKNOWN;
}

function substituteFor(character: string): string | undefined {
  const direct = SEPA_SUBSTITUTES[character];
  if (direct !== undefined) return direct;
  if (INVISIBLE.test(character)) return '';
  if (BLANK.test(character)) return ' ';
  const stripped = [...character.normalize('NFKD').replace(COMBINING_MARKS, '')]
    .map((part) => SEPA_SUBSTITUTES[part] ?? part)
    .join('');
  return stripped !== '' && isInCharset(stripped, 'sepa') ? stripped : undefined;
}
