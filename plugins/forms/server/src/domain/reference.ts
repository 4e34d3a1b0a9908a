import { randomBytes } from 'node:crypto';

// Crockford's letters: none that is taken for another on the telephone.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `7K3M-9TQ2-XF`: fifty bits of chance, so that nobody finds another's by counting. */
export function newReference(): string {
  const text = [...randomBytes(10)].map((byte) => letters[byte % 32]).join('');
  return `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`;
}

/** The way a person types it: small letters, other dashes, O for 0. */
export function readReference(text: string): string {
  const bare = text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return `${bare.slice(0, 4)}-${bare.slice(4, 8)}-${bare.slice(8, 10)}`;
}
