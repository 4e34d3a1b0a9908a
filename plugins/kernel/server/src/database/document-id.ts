import { randomBytes } from 'node:crypto';

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** An id in the shape of Strapi's document ids (24 characters) for rows that are written by SQL. */
export function newDocumentId(): string {
  return Array.from(randomBytes(24), (byte) => alphabet[byte % alphabet.length]).join('');
}
