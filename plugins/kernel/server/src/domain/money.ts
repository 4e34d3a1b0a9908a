import type { Language } from './civil-date-text';

/** An amount of money as whole cents. Sums and products must stay within the safe integers (about 90 trillion euro). */
export type Cents = number;

/** 'commercial' rounds halves away from zero (kaufmännisch, DIN 1333), 'down' cuts towards zero. */
export type RoundingMode = 'commercial' | 'down';

const RATE_SCALE = 10_000;
const EURO_PATTERNS: Record<Language, RegExp> = {
  de: /^(-?)(\d+|\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))?$/,
  en: /^(-?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?$/,
};
const DECIMAL_PATTERN = /^([+-]?)(\d+)(?:\.(\d*))?$/;

/** Throws a RangeError unless the value is a whole number of cents that arithmetic keeps exact. */
export function assertCents(value: number): asserts value is Cents {
  if (!Number.isSafeInteger(value)) throw new RangeError('amount is not a safe whole number of cents');
}

export function addCents(a: Cents, b: Cents): Cents {
  assertCents(a);
  assertCents(b);
  const sum = a + b;
  assertCents(sum);
  return sum;
}

export function sumCents(amounts: Iterable<Cents>): Cents {
  let sum = 0;
  for (const amount of amounts) sum = addCents(sum, amount);
  return sum;
}

/** `percent` of an amount, exact for rates of up to four decimals (14.6, 0.9125); finer rates throw. */
export function percentOfCents(cents: Cents, percent: number, rounding: RoundingMode): Cents {
  assertCents(cents);
  const rate = Math.round(percent * RATE_SCALE);
  if (Math.abs(rate - percent * RATE_SCALE) > 1e-6) throw new RangeError('percentage has more than four decimals');
  const product = cents * rate;
  assertCents(product);
  const divisor = 100 * RATE_SCALE;
  const whole = Math.trunc(product / divisor);
  const remainder = Math.abs(product % divisor);
  const roundsAway = rounding === 'commercial' && remainder * 2 >= divisor;
  return (roundsAway ? whole + Math.sign(product) : whole) || 0;
}

/** '1.234,56 €' in German (with a no-break space), '€1,234.56' in English. */
export function formatEuro(cents: Cents, language: Language): string {
  assertCents(cents);
  const sign = cents < 0 ? '-' : '';
  const [separator, point] = language === 'de' ? ['.', ','] : [',', '.'];
  const euro = String(Math.trunc(Math.abs(cents) / 100)).replace(/\B(?=(\d{3})+$)/g, separator);
  const number = `${euro}${point}${String(Math.abs(cents) % 100).padStart(2, '0')}`;
  return language === 'de' ? `${sign}${number}\u00a0€` : `${sign}€${number}`;
}

/**
 * Reads an amount a person or a core system wrote: '1.234,56', '1234,5', '12 €' ('1,234.56' for English).
 * Undefined when it is no amount, is grouped wrongly or has more than two decimals, so '1.234' is never 1.23 euro.
 */
export function parseEuro(text: string, language: Language = 'de'): Cents | undefined {
  const bare = text.replace(/€|EUR|[\s\u00a0\u202f]/g, '');
  const match = EURO_PATTERNS[language].exec(bare);
  if (!match) return undefined;
  return centsOf(match[1] === '-', (match[2] ?? '').replace(/[.,]/g, ''), match[3] ?? '');
}

/** '12.30', the form of amounts in ISO 20022 files. */
export function centsToDecimalString(cents: Cents): string {
  assertCents(cents);
  const amount = Math.abs(cents);
  return `${cents < 0 ? '-' : ''}${Math.trunc(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;
}

/**
 * Reads an amount of an ISO 20022 file without floats. Undefined when it is no number, has fractions of a cent
 * ('1.005'; zeros are fine) or is too large.
 */
export function decimalStringToCents(text: string): Cents | undefined {
  const match = DECIMAL_PATTERN.exec(text);
  if (!match) return undefined;
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  return fraction.length > 2 ? undefined : centsOf(match[1] === '-', match[2] ?? '', fraction);
}

function centsOf(isNegative: boolean, euro: string, fraction: string): Cents | undefined {
  const cents = Number(euro + fraction.padEnd(2, '0'));
  if (!Number.isSafeInteger(cents)) return undefined;
  return isNegative && cents !== 0 ? -cents : cents;
}
