import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

let cache: Record<string, string> | undefined;

const secretsFile = (): string => process.env.KASSENWERK_SECRETS ?? join(process.cwd(), 'data', 'secrets.json');

function load(): Record<string, string> {
  const file = secretsFile();
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
}

/**
 * A key of this installation: from the environment (`KASSENWERK_SECRET_<NAME>`), else made once and kept in the data
 * folder, readable by its owner alone. Every process of one installation must see the same file or environment.
 */
export function secret(name: string): string {
  const fromEnvironment = process.env[`KASSENWERK_SECRET_${name.toUpperCase()}`];
  if (fromEnvironment) return fromEnvironment;
  cache ??= load();
  const known = cache[name];
  if (known) return known;
  const made = randomBytes(32).toString('base64url');
  cache[name] = made;
  mkdirSync(dirname(secretsFile()), { recursive: true });
  writeFileSync(secretsFile(), JSON.stringify(cache, null, 2), { mode: 0o600 });
  return made;
}
