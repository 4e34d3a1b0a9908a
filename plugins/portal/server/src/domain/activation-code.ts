import { createHash, randomInt } from 'node:crypto';

/** No letters and digits that people mistake for one another on paper: 0 O, 1 I L, 2 Z, 5 S, 8 B. */
const alphabet = '34679ACDEFGHJKMNPQRTUVWXY';
const groups = 3;
const groupLength = 4;

/** `K7QF-M3WD-9XTP`: about 55 bits, so that nobody guesses one within the attempts that are allowed. */
export const newActivationCode = (): string =>
  Array.from({ length: groups }, () =>
    Array.from({ length: groupLength }, () => alphabet[randomInt(alphabet.length)]).join(''),
  ).join('-');

/** The code as it was made, however people type it: small letters, blanks or no hyphens. */
const plain = (typed: string): string => typed.toUpperCase().replace(/[\s-]/g, '');

/** A code is worth nothing for another member, so the hash covers whose it is. */
export const activationCodeHash = (memberId: string, typed: string): string =>
  createHash('sha256')
    .update(`${memberId} ${plain(typed)}`)
    .digest('base64url');
