import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { assertSecretsReadable, prepareDataFolder, releaseDataFolder } from './data-folder.mjs';
import { assertDatabaseUsable } from './given-database.mjs';
import { ensureInstalled } from './install.mjs';
import { ensureDatabase, joinPostgres, removeCluster, startPostgres } from './postgres.mjs';
import { openShutdown } from './shutdown.mjs';
import { assertPortFree, help, readOptions } from './start-options.mjs';
import { PlainError } from './stop-with.mjs';

const require = createRequire(import.meta.url);
const started = Date.now();
const say = (line) => console.log(`[${((Date.now() - started) / 1000).toFixed(1).padStart(5)} s] ${line}`);
const host = process.env.KASSENWERK_HOST ?? '127.0.0.1';

/** `npm start`: installs, builds, starts the database and serves until a signal comes. @throws PlainError */
export async function start(args) {
  const options = readOptions(args, process.env);
  if (options.help) return console.log(help);
  const serves = options.role !== 'worker';
  if (serves) await assertPortFree(options.port, host);
  await ensureInstalled(say);
  await ensureBuilt(say, { console: serves });
  const folder = resolve(options.data);
  prepareDataFolder(folder, { exclusive: serves });
  const shutdown = openShutdown(say);
  if (serves) shutdown.onClose(() => releaseDataFolder(folder));
  await shutdown.guard(() => serve(options, folder, shutdown));
}

async function serve(options, folder, shutdown) {
  const database = process.env.DATABASE_URL
    ? await givenDatabase(options)
    : await embeddedDatabase(options, folder, shutdown);
  assertSecretsReadable(folder);
  const serves = options.role !== 'worker';
  process.env.PORT = String(options.port);
  process.env.KASSENWERK_ROLE = options.role;
  process.env.KASSENWERK_DATA = folder;
  process.env.KASSENWERK_SECRETS = join(folder, 'secrets.json');
  say(options.role === 'worker' ? 'Arbeitsprozess startet …' : 'Kassenwerk startet …');
  const { loadKassenwerk } = await import('./boot.mjs');
  const strapi = await loadKassenwerk();
  shutdown.onClose(() => strapi.destroy());
  const { seed } = await import('./seed.mjs');
  const logins = serves ? await seed(strapi, { demo: options.demo, say }) : [];
  // Demo people sign in with the password that is printed; where they do not exist, releasers need a second factor.
  if (logins.length > 0 && !process.env.KASSENWERK_SECOND_FACTOR)
    require('@kassenwerk/identity').makeSecondFactorOptional(strapi);
  if (logins.length > 0 && !process.env.KASSENWERK_CONFIGURATION_RELEASE)
    require('@kassenwerk/kernel').letOnePersonPublish(strapi);
  if (serves) {
    // Installing and building takes minutes the first time; somebody else may have taken the port meanwhile.
    await assertPortFree(options.port, host);
    await strapi.listen();
  }
  announce({ port: options.port, role: options.role, logins, database });
}

async function embeddedDatabase({ reset, role }, folder, shutdown) {
  const isWorker = role === 'worker';
  say(isWorker ? 'Die Datenbank des Prozesses mit der Konsole wird gesucht …' : 'Datenbank startet …');
  if (reset && !isWorker) await resetFolder(folder);
  // A worker shares the database of the process that serves; that one stops it.
  const postgres = isWorker
    ? await joinPostgres({ dataDir: folder })
    : await startPostgres({ dataDir: folder, onStarted: shutdown.onClose });
  await ensureDatabase(postgres, 'kassenwerk');
  process.env.DATABASE_URL = postgres.urlOf('kassenwerk');
  return { name: `eingebettet, ${postgres.folder}` };
}

async function resetFolder(folder) {
  await removeCluster({ dataDir: folder });
  for (const name of ['secrets.json', 'files', 'mail', 'postgres.log'])
    rmSync(join(folder, name), { recursive: true, force: true });
  say('Der Datenordner ist geleert.');
}

async function givenDatabase({ reset }) {
  if (reset)
    throw new PlainError('--reset gilt nur für die eingebettete Datenbank. Ihren Server leeren Sie bitte selbst.');
  await assertDatabaseUsable(process.env);
  return { name: new URL(process.env.DATABASE_URL).host };
}

function announce({ port, role, logins, database }) {
  if (role === 'worker') return say(`Arbeitsprozess bereit (Datenbank: ${database.name}). Ende mit Strg-C.`);
  const address = `http://${host === '0.0.0.0' ? 'localhost' : host}:${port}`;
  const lines = [
    '',
    `  Konsole   ${address}/console`,
    `  API       ${address}/api`,
    `  Datenbank ${database.name}`,
    ...(logins.length ? ['', '  Demo-Anmeldungen (Kennwort für alle: ' + logins[0].password + ')'] : []),
    ...logins.map(({ username, description }) => `    ${username.padEnd(28)} ${description}`),
    '',
    '  Ende mit Strg-C',
    '',
  ];
  say('Bereit.');
  console.log(lines.join('\n'));
}
