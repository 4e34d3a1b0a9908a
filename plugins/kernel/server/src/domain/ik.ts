import { weightedDigitSum } from './check-digits';

const PATTERN = /^\d{9}$/;
const WEIGHTS = [2, 1];

/** True for nine digits whose last one checks digits three to eight (the first two, the kind of institution, are not checked). */
export function isValidIk(value: string): boolean {
  return PATTERN.test(value) && ikCheckDigit(value) === Number(value[8]);
}

/** A valid IK for synthetic institutions from its first eight digits; health funds begin with 10. */
export function makeIk(firstEightDigits: string): string {
  if (!/^\d{8}$/.test(firstEightDigits)) throw new RangeError('an IK is made from eight digits');
  return firstEightDigits + String(ikCheckDigit(firstEightDigits));
}

function ikCheckDigit(ik: string): number {
  return weightedDigitSum(ik.slice(2, 8), WEIGHTS);
}
