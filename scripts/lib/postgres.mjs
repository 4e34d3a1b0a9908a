import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { canReach, databaseUser } from './database-user.mjs';
import { postgresBinaries, sharedHome } from './postgres-binaries.mjs';
import { PlainError } from './stop-with.mjs';

const superuser = 'postgres';
const loginRole = 'kassenwerk';

/** Sized for a small machine; a large installation runs its own server through DATABASE_URL. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '120',
  shared_buffers: '512MB',
  work_mem: '32MB',
  maintenance_work_mem: '256MB',
  max_wal_size: '4GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  log_min_messages: 'warning',
  log_statement: 'none',
  log_min_error_statement: 'panic',
  timezone: 'UTC',
};

/**
 * Starts the embedded PostgreSQL in `dataDir`, or takes over one that a killed process left running there.
 * @param {{ dataDir: string, extra?: Record<string, string> }} options extra: settings on top, such as fsync=off in tests
 * @returns {{ port: number, folder: string, isShared: boolean, urlOf(database: string): string, adminUrl: string, stop(): Promise<void> }}
 *   isShared: it ran already, so another process may be using it
 */
export async function startPostgres({ dataDir, extra = {} }) {
  const user = databaseUser();
  const folder = clusterFolder(resolve(dataDir), user);
  const binaries = postgresBinaries(user);
  const password = passwordOf(resolve(dataDir));
  if (!existsSync(join(folder, 'PG_VERSION'))) initialise({ binaries, folder, user, password });
  const running = runningServer(folder);
  const port = running?.port ?? (await freePort());
  const child = running ? undefined : launch({ binaries, folder, user, port, extra });
  const adminUrl = `postgresql://${superuser}:${password}@127.0.0.1:${port}/postgres`;
  await waitUntilReady(adminUrl, folder, child);
  return {
    port,
    folder,
    isShared: running !== undefined,
    adminUrl,
    urlOf: (database) => `postgresql://${loginRole}:${password}@127.0.0.1:${port}/${database}`,
    stop: () => stop(folder, child?.pid ?? running?.pid),
  };
}

/** The login role is no superuser and owns its databases; the kernel makes the roles that queries run under. */
export async function ensureDatabase({ adminUrl, urlOf }, name) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const password = new URL(urlOf(name)).password;
    const roles = await client.query('select 1 from pg_roles where rolname = $1', [loginRole]);
    if (roles.rowCount === 0) {
      await client
        .query(`create role ${loginRole} login createrole password '${password.replace(/'/g, "''")}'`)
        .catch((error) => (error.code === '42710' || error.code === '23505' ? undefined : Promise.reject(error)));
    }
    const databases = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (databases.rowCount === 0) await client.query(`create database "${name}" owner ${loginRole}`);
  } finally {
    await client.end();
  }
}

/** Deletes the cluster of a data folder; a server that still runs there is stopped first. */
export async function removeCluster({ dataDir }) {
  const folder = clusterFolder(resolve(dataDir), databaseUser());
  await stop(folder, runningServer(folder)?.pid);
  rmSync(folder, { recursive: true, force: true });
  rmSync(join(resolve(dataDir), 'database-password'), { force: true });
}

function clusterFolder(dataDir, user) {
  mkdirSync(dataDir, { recursive: true });
  const wanted = join(dataDir, 'postgres');
  if (canReach(user, dataDir)) return wanted;
  const elsewhere = sharedHome(createHash('sha256').update(dataDir).digest('hex').slice(0, 12));
  mkdirSync(elsewhere, { recursive: true });
  chmodSync(elsewhere, 0o755);
  return join(elsewhere, 'postgres');
}

function passwordOf(dataDir) {
  const file = join(dataDir, 'database-password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

function initialise({ binaries, folder, user, password }) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const passwordFile = join(folder, '..', '.initdb-password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid);
  const result = spawnSync(
    join(binaries, 'bin', 'initdb'),
    [
      '-D',
      folder,
      '-U',
      superuser,
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
    ],
    { ...asUser(user), cwd: '/', encoding: 'utf8', env: environment(user) },
  );
  rmSync(passwordFile, { force: true });
  if (result.status === 0) return;
  rmSync(folder, { recursive: true, force: true });
  throw new PlainError(
    `Die Datenbank ließ sich in „${folder}“ nicht einrichten: ${(result.stderr || result.error?.message || '').trim().split('\n').at(-1)}. ` +
      'Bitte prüfen Sie Rechte und freien Platz oder wählen Sie mit --data einen anderen Ordner.',
  );
}

function launch({ binaries, folder, user, port, extra }) {
  const options = Object.entries({ ...settings, ...extra }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(join(folder, '..', 'postgres.log'), 'a');
  const child = spawn(join(binaries, 'bin', 'postgres'), ['-D', folder, '-p', String(port), ...options], {
    ...asUser(user),
    cwd: '/',
    // Its own process group: Ctrl-C reaches the server first, which then stops the database in order.
    detached: true,
    stdio: ['ignore', log, log],
    env: environment(user),
  });
  child.unref();
  return child;
}

const asUser = (user) => (user ? { uid: user.uid, gid: user.gid } : {});
const environment = (user) => ({
  PATH: process.env.PATH,
  LC_ALL: 'C',
  ...(user ? { HOME: '/', USER: user.name } : {}),
});

/** postmaster.pid: line 1 the process, line 4 the port. */
function runningServer(folder) {
  const file = join(folder, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!isPostgres(pid)) return undefined;
  return { pid, port };
}

function isPostgres(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  const command = `/proc/${pid}/cmdline`;
  return existsSync(command) ? readFileSync(command, 'utf8').includes('postgres') : true;
}

async function waitUntilReady(adminUrl, folder, child) {
  const { default: pg } = await import('pg');
  const deadline = Date.now() + 60_000;
  let last;
  while (Date.now() < deadline) {
    if (child?.exitCode !== null && child?.exitCode !== undefined) break;
    const client = new pg.Client({ connectionString: adminUrl });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      last = error;
      if (error.code === '28P01') break;
      await sleep(100);
    }
  }
  const hint =
    last?.code === '28P01'
      ? 'Das Kennwort im Datenordner passt nicht zur Datenbank'
      : `Einzelheiten stehen in „${join(folder, '..', 'postgres.log')}“`;
  throw new PlainError(
    `Der Datenordner „${folder}“ ist beschädigt oder gehört zu einer anderen Installation. ${hint}. ` +
      'Bitte spielen Sie eine Sicherung ein, wählen Sie mit --data einen anderen Ordner oder beginnen Sie mit --reset neu (löscht alle Daten).',
  );
}

async function stop(folder, pid) {
  if (!pid) return;
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    return;
  }
  const deadline = Date.now() + 30_000;
  while (existsSync(join(folder, 'postmaster.pid')) && Date.now() < deadline) await sleep(50);
}

function freePort() {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.on('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}
