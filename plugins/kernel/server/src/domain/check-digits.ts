/** Sum of the digit sums of each digit times its weight (weights repeat), modulo 10: the check of KVNR and IK. */
export function weightedDigitSum(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const product = Number(digits[index]) * (weights[index % weights.length] ?? 1);
    sum += product > 9 ? product - 9 : product;
  }
  return sum % 10;
}

/** Remainder by 97 of a string of digits and capital letters, letters read as 10 to 35 (ISO 7064). */
export function mod97(text: string): number {
  let remainder = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    remainder = code >= 65 ? (remainder * 100 + code - 55) % 97 : (remainder * 10 + code - 48) % 97;
  }
  return remainder;
}
