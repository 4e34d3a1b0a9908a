import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { assertSecretsReadable } from './lib/data-folder.mjs';
import { assertDatabaseUsable } from './lib/given-database.mjs';
import { holdsDatabase, startPostgres } from './lib/postgres.mjs';
import { PlainError, runProgram } from './lib/stop-with.mjs';

const require = createRequire(import.meta.url);

const HELP = `npm run -s keys:rotate -- OPTIONS

Replaces keys of the encryption at rest while Kassenwerk goes on. Interrupted, call it again: it goes on with what is left.

  --tenant KEY   a new key for this fund; its files and fields are encrypted anew
  --all          the same for every fund and for the installation
  --files        no new key: only what is readable or under an older key is encrypted with the present one
  --master       wraps all keys with KASSENWERK_MASTER_KEY instead of KASSENWERK_MASTER_KEY_PREVIOUS
  --data DIR     the data folder (default ./data)

Environment: DATABASE_URL (your PostgreSQL server instead of the embedded one), KASSENWERK_MASTER_KEY (else secrets.json).`;

const options = {
  tenant: { type: 'string' },
  all: { type: 'boolean', default: false },
  files: { type: 'boolean', default: false },
  master: { type: 'boolean', default: false },
  data: { type: 'string', default: './data' },
  help: { type: 'boolean', default: false },
};

async function main() {
  const values = readOptions();
  if (values.help) return console.log(HELP);
  const folder = resolve(values.data);
  assertSecretsReadable(folder);
  const postgres = await database(folder);
  Object.assign(process.env, {
    KASSENWERK_ROLE: 'web',
    KASSENWERK_DATA: folder,
    KASSENWERK_SECRETS: process.env.KASSENWERK_SECRETS ?? join(folder, 'secrets.json'),
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
  });
  const { loadKassenwerk } = await import('./lib/boot.mjs');
  const strapi = await loadKassenwerk();
  try {
    await rotate(strapi, values);
  } finally {
    await strapi.destroy();
    await postgres?.stop();
  }
}

function readOptions() {
  let values;
  try {
    ({ values } = parseArgs({ options }));
  } catch (error) {
    throw new PlainError(`${error.message}\n\n${HELP}`);
  }
  const { tenant, all, files, master, help } = values;
  if (!tenant && !all && !files && !master && !help) throw new PlainError(HELP);
  if (master && !process.env.KASSENWERK_MASTER_KEY_PREVIOUS)
    throw new PlainError(
      'Zum Wechsel des Hauptschlüssels gehören zwei: der neue in KASSENWERK_MASTER_KEY, der bisherige in KASSENWERK_MASTER_KEY_PREVIOUS.',
    );
  return values;
}

/** Started when nobody runs it, and stopped again then. */
async function database(folder) {
  if (process.env.DATABASE_URL) return void (await assertDatabaseUsable(process.env));
  if (!holdsDatabase({ dataDir: folder }))
    throw new PlainError(`In „${folder}“ liegen keine Daten. Bitte nennen Sie mit --data den Datenordner.`);
  const postgres = await startPostgres({ dataDir: folder });
  process.env.DATABASE_URL = postgres.urlOf('kassenwerk');
  return postgres.isShared ? undefined : postgres;
}

async function rotate(strapi, { tenant, all, files, master }) {
  const { replaceKey, resealAll, rewrapKeys, system } = require('@kassenwerk/kernel');
  if (master) console.log(`Mit dem neuen Hauptschlüssel gesichert: ${await rewrapKeys(strapi)} Schlüssel.`);
  if (!tenant && !all && !files) return;
  const known = await system('list funds', () =>
    strapi.db.query('api::tenant.tenant').findMany({ select: ['key'], orderBy: 'key' }),
  );
  const every = [...known.map(({ key }) => key), '*'];
  if (tenant && !every.includes(tenant)) throw new PlainError(`Einen Mandanten „${tenant}“ gibt es nicht.`);
  for (const one of tenant ? [tenant] : every) {
    if (!files) await system('', () => replaceKey(strapi, one));
    const done = await resealAll(strapi, one);
    const name = one === '*' ? 'Installation' : one;
    console.log(
      `${name}: ${counted(done.files, 'Datei', 'Dateien')} und ${counted(done.texts, 'Feld', 'Felder')} neu verschlüsselt.`,
    );
  }
}

const counted = (count, one, many) => `${count} ${count === 1 ? one : many}`;

await runProgram(main);
