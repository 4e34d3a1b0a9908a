import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { prepareDataFolder, releaseDataFolder } from './lib/data-folder.mjs';
import { assertDatabaseUsable } from './lib/given-database.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { ensureDatabase, startPostgres } from './lib/postgres.mjs';
import { assertPortFree, help, readOptions } from './lib/start-options.mjs';
import { PlainError, runProgram } from './lib/stop-with.mjs';

const started = Date.now();
const say = (line) => console.log(`[${((Date.now() - started) / 1000).toFixed(1).padStart(5)} s] ${line}`);
const host = process.env.KASSENWERK_HOST ?? '127.0.0.1';

async function main() {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options.help) return console.log(help);
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new PlainError(`Bitte verwenden Sie Node.js 20.19 oder neuer (hier läuft ${process.version}).`);
  const serves = options.role !== 'worker';
  if (serves) await assertPortFree(options.port, host);
  await ensureInstalled(say);
  await ensureBuilt(say, { console: serves });
  const folder = resolve(options.data);
  prepareDataFolder(folder, { exclusive: serves });
  process.on('exit', () => serves && releaseDataFolder(folder));
  await serve(options, folder);
}

async function serve(options, folder) {
  const database = process.env.DATABASE_URL ? await givenDatabase(options) : await embeddedDatabase(options, folder);
  const serves = options.role !== 'worker';
  process.env.PORT = String(options.port);
  process.env.KASSENWERK_ROLE = options.role;
  process.env.KASSENWERK_DATA = folder;
  process.env.KASSENWERK_SECRETS = join(folder, 'secrets.json');
  say(options.role === 'worker' ? 'Arbeitsprozess startet …' : 'Kassenwerk startet …');
  const { loadKassenwerk } = await import('./lib/boot.mjs');
  const strapi = await loadKassenwerk();
  const stop = onceStopped(strapi, database);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
  const { seed } = await import('./lib/seed.mjs');
  const logins = serves ? await seed(strapi, { demo: options.demo, say }) : [];
  if (serves) await strapi.listen();
  announce({ port: options.port, role: options.role, logins, database });
}

async function embeddedDatabase({ reset, role }, folder) {
  say('Datenbank startet …');
  if (reset && role !== 'worker') await resetFolder(folder);
  const postgres = await startPostgres({ dataDir: folder });
  await ensureDatabase(postgres, 'kassenwerk');
  process.env.DATABASE_URL = postgres.urlOf('kassenwerk');
  // A worker shares the database of the process that serves; that one stops it.
  return { name: `eingebettet, ${postgres.folder}`, stop: role === 'worker' ? async () => undefined : postgres.stop };
}

async function resetFolder(folder) {
  const { removeCluster } = await import('./lib/postgres.mjs');
  await removeCluster({ dataDir: folder });
  for (const name of ['secrets.json', 'files', 'postgres.log'])
    rmSync(join(folder, name), { recursive: true, force: true });
  say('Der Datenordner ist geleert.');
}

async function givenDatabase({ reset }) {
  if (reset)
    throw new PlainError('--reset gilt nur für die eingebettete Datenbank. Ihren Server leeren Sie bitte selbst.');
  await assertDatabaseUsable(process.env.DATABASE_URL);
  return { name: new URL(process.env.DATABASE_URL).host, stop: async () => undefined };
}

function onceStopped(strapi, database) {
  let stopping = false;
  return async () => {
    if (stopping) return;
    stopping = true;
    say('Kassenwerk wird beendet …');
    // Work in hand repeats at the next start, so a stop that hangs may be cut off.
    const limit = setTimeout(() => process.exit(0), 20_000);
    await strapi.destroy().catch((error) => console.error(error.message));
    await database.stop();
    clearTimeout(limit);
    say('Beendet.');
    process.exit(0);
  };
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

await runProgram(main);
