import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Made together, so that processes that start at the same time agree on all of them. */
const names = [
  'appKeyA',
  'appKeyB',
  'jwtSecret',
  'adminJwtSecret',
  'apiTokenSalt',
  'transferTokenSalt',
  'adminEncryptionKey',
  'tokenKey',
  'masterKey',
] as const;

export type SecretName = (typeof names)[number];
type Secrets = Partial<Record<SecretName, string>>;

/** By file: a process that serves several installations one after another, as tests do, must not mix them up. */
const known = new Map<string, Secrets>();

const secretsFile = (): string => process.env.KASSENWERK_SECRETS ?? join(process.cwd(), 'data', 'secrets.json');

/**
 * A key of this installation: from the environment (`KASSENWERK_SECRET_<NAME>`), else made once and kept in the data
 * folder, readable by its owner alone. Every process of one installation must see the same file or environment.
 */
export function secret(name: SecretName): string {
  const fromEnvironment = process.env[`KASSENWERK_SECRET_${name.toUpperCase()}`];
  if (fromEnvironment) return fromEnvironment;
  const file = secretsFile();
  const secrets = known.get(file) ?? load(file);
  const all = secrets[name] ? secrets : completed(secrets);
  // A file of an older version lacks what has been added since.
  if (all !== secrets) renameSync(written(file, all), file);
  known.set(file, all);
  return all[name]!;
}

function load(file: string): Secrets {
  if (!existsSync(file)) putFirst(written(file, completed({})), file);
  return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
}

const completed = (secrets: Secrets): Secrets =>
  Object.fromEntries(names.map((name) => [name, secrets[name] ?? randomBytes(32).toString('base64url')]));

function written(file: string, secrets: Secrets): string {
  const part = `${file}.${randomUUID()}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(part, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  return part;
}

/** A link is there whole or not at all, and whoever comes second keeps the first one's. */
function putFirst(part: string, file: string): void {
  try {
    linkSync(part, file);
  } catch {
    // There already, or a disk without links.
    if (!existsSync(file)) renameSync(part, file);
  } finally {
    rmSync(part, { force: true });
  }
}
