import { createHash, randomInt } from 'node:crypto';

// Without letters and digits that look alike on paper.
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const count = 10;

/** Ten codes such as `K7QXM-2PRWA`, shown once. Fifty random bits each: a plain hash is enough to keep them. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: count }, () => {
    const code = Array.from({ length: 10 }, () => letters[randomInt(letters.length)]).join('');
    return `${code.slice(0, 5)}-${code.slice(5)}`;
  });

/** As people type them: in small letters, without the dash, with spaces. */
export const hashOfRecoveryCode = (typed: string): string =>
  createHash('sha256')
    .update(typed.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    .digest('base64url');
