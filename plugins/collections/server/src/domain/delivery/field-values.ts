import { isCivilDate, parseEuro, type CivilDate } from '@kassenwerk/kernel';

/** Trimmed, inner runs of blanks reduced to one, composed (NFC); `null` when nothing is left. */
export function readText(raw: string): string | null {
  const text = raw.trim();
  if (text === '') return null;
  const single = text.includes('  ') || text.includes('\t') ? text.replace(/\s+/g, ' ') : text;
  return isPlain(single) ? single : single.normalize('NFC');
}

/** An identifier: no blanks at all, upper case. */
export function readIdentifier(raw: string): string | null {
  const text = raw.trim();
  if (text === '') return null;
  return (text.includes(' ') ? text.replaceAll(' ', '') : text).toUpperCase();
}

/** `YYYY-MM-DD`, or the German `DD.MM.YYYY` many core systems cannot be talked out of. `undefined`: not readable. */
export function readDate(raw: string): CivilDate | null | undefined {
  const text = raw.trim();
  if (text === '') return null;
  if (isCivilDate(text)) return text;
  const german = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(text);
  const date = german ? `${german[3]}-${german[2]}-${german[1]}` : '';
  return isCivilDate(date) ? date : undefined;
}

/** `J` or `N`; empty means no. `undefined`: not readable. */
export function readFlag(raw: string): boolean | undefined {
  const text = raw.trim();
  if (text === 'N' || text === '' || text === 'n') return false;
  return text === 'J' || text === 'j' ? true : undefined;
}

/** Euro with German decimals as cents. `undefined`: not readable or negative. */
export function readAmount(raw: string): number | null | undefined {
  const text = raw.trim();
  if (text === '') return null;
  const cents = parseEuro(text, 'de');
  return cents === undefined || cents < 0 ? undefined : cents;
}

/** One of a few words. `undefined`: not among them. */
export function readWord<T extends string>(raw: string, words: ReadonlyMap<string, T>): T | null | undefined {
  const text = raw.trim();
  return text === '' ? null : words.get(text);
}

function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 0x17f) return false;
  return true;
}
