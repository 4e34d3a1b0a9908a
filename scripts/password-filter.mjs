import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PlainError, runProgram } from './lib/stop-with.mjs';

const help = `node scripts/password-filter.mjs --list FILE.json
Writes plugins/identity/config/common-passwords.bloom, a Bloom filter over a list of common passwords (a JSON array of texts).
The shipped one was made from src/passwords.json of the npm package @zxcvbn-ts/language-common 4.1.3 (MIT), which is not
needed to run or build anything.`;

const target = join(import.meta.dirname, '..', 'plugins', 'identity', 'config', 'common-passwords.bloom');
const bitsPerEntry = 15;
const hashes = 10;

await runProgram(async () => {
  const { values } = parseArgs({ options: { list: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help) return console.log(help);
  if (!values.list) throw new PlainError(help);
  const passwords = JSON.parse(readFileSync(values.list, 'utf8'));
  const bits = passwords.length * bitsPerEntry;
  const filter = Buffer.alloc(8 + Math.ceil(bits / 8));
  filter.writeUInt32LE(bits, 0);
  filter.writeUInt32LE(hashes, 4);
  for (const password of passwords) for (const bit of bitsOf(password.toLowerCase(), bits)) set(filter, bit);
  writeFileSync(target, filter);
  console.log(`${passwords.length} passwords, ${filter.length} bytes`);
});

/** The same as in plugins/identity/server/src/security/common-passwords.ts; a test there reads what is written here. */
function bitsOf(text, bits) {
  const digest = createHash('sha256').update(text).digest();
  const [first, step] = [digest.readUInt32LE(0), digest.readUInt32LE(4)];
  return Array.from({ length: hashes }, (_, index) => (first + index * step) % bits);
}

function set(filter, bit) {
  filter[8 + (bit >> 3)] |= 1 << (bit & 7);
}
