import { mod97 } from './check-digits';

const PATTERN = /^[A-Z]{2}\d{2}[A-Z0-9]{3}[A-Z0-9]{1,28}$/;
const GERMAN_PATTERN = /^DE\d{2}[A-Z0-9]{3}0[1-9]\d{9}$/;

/**
 * True for a SEPA creditor identifier with right check digits. They cover country and national part, not the business code
 * (positions 5 to 7), which the creditor may choose. A German one has 18 characters.
 */
export function isValidCreditorId(value: string): boolean {
  if (!PATTERN.test(value) || (value.startsWith('DE') && !GERMAN_PATTERN.test(value))) return false;
  return checkDigits(value.slice(0, 2), value.slice(7)) === value.slice(2, 4);
}

/** A valid German creditor identifier for synthetic funds: business code of three characters, eleven digits from 01… on. */
export function makeCreditorId(nationalDigits: string, businessCode = 'ZZZ'): string {
  const id = `DE${checkDigits('DE', nationalDigits)}${businessCode}${nationalDigits}`;
  if (!isValidCreditorId(id)) throw new RangeError('a creditor id needs a business code of three and eleven digits');
  return id;
}

function checkDigits(country: string, nationalPart: string): string {
  return String(98 - mod97(`${nationalPart}${country}00`)).padStart(2, '0');
}
