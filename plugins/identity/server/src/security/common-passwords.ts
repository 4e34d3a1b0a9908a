import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

let filter: Buffer | undefined;

/**
 * Whether a text is among the passwords that everybody tries first. A Bloom filter: never misses one of its list, and takes about one
 * in a thousand other texts for one, which costs a person a second thought. Made by scripts/password-filter.mjs.
 */
export function isCommonPassword(text: string): boolean {
  const bytes = (filter ??= load());
  const bits = bytes.readUInt32LE(0);
  const hashes = bytes.readUInt32LE(4);
  const digest = createHash('sha256').update(text.toLowerCase()).digest();
  const [first, step] = [digest.readUInt32LE(0), digest.readUInt32LE(4)];
  return Array.from({ length: hashes }, (_, index) => (first + index * step) % bits).every(
    (bit) => (bytes[8 + (bit >> 3)]! & (1 << (bit & 7))) !== 0,
  );
}

const load = (): Buffer =>
  readFileSync(join(dirname(require.resolve('@kassenwerk/identity/package.json')), 'config', 'common-passwords.bloom'));
