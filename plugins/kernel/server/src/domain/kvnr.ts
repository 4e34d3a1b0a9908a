import { weightedDigitSum } from './check-digits';

const PATTERN = /^[A-Z]\d{9}$/;
const WEIGHTS = [1, 2];

/**
 * Check digit of the unchangeable part of a KVNR (health insurance number, § 290 SGB V): a capital letter, counted as two digits
 * (A = 01), and eight digits.
 */
export function kvnrCheckDigit(letterAndDigits: string): number {
  const letter = String(letterAndDigits.charCodeAt(0) - 64).padStart(2, '0');
  return weightedDigitSum(letter + letterAndDigits.slice(1, 9), WEIGHTS);
}

/** True for a capital letter, eight digits and the right check digit. Says nothing about whether the number was ever given out. */
export function isValidKvnr(value: string): boolean {
  return PATTERN.test(value) && kvnrCheckDigit(value) === Number(value[9]);
}

/** A valid KVNR for synthetic people, from a letter and a number of at most eight digits. */
export function makeKvnr(letter: string, digits: number): string {
  const body = letter + String(digits).padStart(8, '0');
  if (!/^[A-Z]\d{8}$/.test(body)) throw new RangeError('a KVNR needs a letter A to Z and at most eight digits');
  return body + String(kvnrCheckDigit(body));
}
