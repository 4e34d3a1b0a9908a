import { createHash } from 'node:crypto';

const wordsPerShingle = 3;
/** With fewer words two texts are alike by chance. */
const enoughWords = 12;
const bitsApart = 3;

const words = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * 64 bits that differ little for texts that differ little (simhash over three words at a time), as 16 hexadecimal digits; null for
 * texts that are too short to tell.
 */
export function nearHash(text: string): string | null {
  const list = words(text).slice(0, 2_000);
  if (list.length < enoughWords) return null;
  const weights = new Int32Array(64);
  for (let at = 0; at + wordsPerShingle <= list.length; at += 1) {
    const digest = createHash('sha256')
      .update(list.slice(at, at + wordsPerShingle).join(' '))
      .digest();
    for (let bit = 0; bit < 64; bit += 1) weights[bit]! += (digest[bit >> 3]! >> (bit & 7)) & 1 ? 1 : -1;
  }
  let hash = 0n;
  for (let bit = 0; bit < 64; bit += 1) if (weights[bit]! > 0) hash |= 1n << BigInt(bit);
  return hash.toString(16).padStart(16, '0');
}

/** The same text for a reader: only few of the 64 bits differ. */
export function isNear(one: string, other: string): boolean {
  let different = BigInt(`0x${one}`) ^ BigInt(`0x${other}`);
  let count = 0;
  for (; different > 0n && count <= bitsApart; count += 1) different &= different - 1n;
  return count <= bitsApart;
}

/** The numbers of a text: two invoices are alike but for these, and are two requests all the same. */
export const numbersOf = (text: string): string => (text.match(/\d+/g) ?? []).join(' ');

/** The same for everybody who types it anew: words alone. */
export const comparable = (subject: string, text: string): string => words(`${subject} ${text}`).join(' ');
