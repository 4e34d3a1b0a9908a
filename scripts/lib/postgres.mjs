import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { databaseUser } from './database-user.mjs';
import { postgresBinaries } from './postgres-binaries.mjs';
import { clusterFolder, deleteCluster, ensureCluster, passwordOf, superuser } from './postgres-cluster.mjs';
import { freePort, launch, runningPostgres, stopPostgres, waitUntilReady } from './postgres-process.mjs';
import { PlainError } from './stop-with.mjs';

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
 * @param {{ dataDir: string, extra?: Record<string, string>, onStarted?: (stop: () => Promise<void>) => void }} options
 *   extra: settings on top, such as fsync=off in tests; onStarted: receives `stop` as soon as there is something to stop
 * @returns {{ port: number, folder: string, isShared: boolean, urlOf(database: string): string, adminUrl: string, stop(): Promise<void> }}
 *   isShared: it ran already, so another process may be using it
 */
export async function startPostgres({ dataDir, extra = {}, onStarted }) {
  const user = databaseUser();
  const home = resolve(dataDir);
  const folder = clusterFolder(home, user);
  const binaries = postgresBinaries(user);
  const password = passwordOf(home);
  ensureCluster({ binaries, folder, user, password });
  const running = runningPostgres(folder);
  const port = running?.port ?? (await freePort());
  const child = running ? undefined : launch({ binaries, folder, user, port, settings: { ...settings, ...extra } });
  const stop = () => stopPostgres(child?.pid ?? running.pid);
  onStarted?.(stop);
  const server = { ...serverAt({ folder, port, password }), isShared: running !== undefined, stop };
  await waitUntilReady(server.adminUrl, folder, child).catch(async (error) => {
    if (child) await stop();
    throw error;
  });
  return server;
}

/** Whether a database was ever set up in `dataDir`; starting one would set it up. */
export const holdsDatabase = ({ dataDir }) =>
  existsSync(join(clusterFolder(resolve(dataDir), databaseUser()), 'PG_VERSION'));

/**
 * Finds the embedded PostgreSQL that another process started in `dataDir`; waits a minute for it, because both may be started at once.
 * @throws PlainError when there is none
 */
export async function joinPostgres({ dataDir }) {
  const home = resolve(dataDir);
  const folder = clusterFolder(home, databaseUser());
  const deadline = Date.now() + 60_000;
  let running = runningPostgres(folder);
  for (; !running && Date.now() < deadline; running = runningPostgres(folder)) await sleep(200);
  if (!running) {
    throw new PlainError(
      `Im Datenordner „${home}“ läuft keine Datenbank. Bitte starten Sie zuerst den Prozess mit der Konsole (KASSENWERK_ROLE=web), oder nennen Sie mit DATABASE_URL einen PostgreSQL-Server.`,
    );
  }
  const server = serverAt({ folder, port: running.port, password: passwordOf(home) });
  await waitUntilReady(server.adminUrl, folder);
  return server;
}

const serverAt = ({ folder, port, password }) => ({
  port,
  folder,
  adminUrl: `postgresql://${superuser}:${password}@127.0.0.1:${port}/postgres`,
  urlOf: (database) => `postgresql://${loginRole}:${password}@127.0.0.1:${port}/${database}`,
});

/** The login role is no superuser and owns its databases; the kernel makes the roles that queries run under. */
export async function ensureDatabase({ adminUrl, urlOf }, name, { template } = {}) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const password = new URL(urlOf(name)).password;
    const roles = await client.query('select 1 from pg_roles where rolname = $1', [loginRole]);
    if (roles.rowCount === 0) {
      await client
        .query(`create role ${loginRole} login createrole password '${password.replace(/'/g, "''")}'`)
        .catch(unlessMadeMeanwhile);
    }
    const databases = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (databases.rowCount === 0) {
      const from = template ? `template "${template}"` : '';
      await client.query(`create database "${name}" owner ${loginRole} ${from}`).catch(unlessMadeMeanwhile);
    }
  } finally {
    await client.end();
  }
}

/** Several processes may begin on a new server at the same time. */
const unlessMadeMeanwhile = (error) => {
  if (!['42710', '42P04', '23505'].includes(error.code)) throw error;
};

/** Deletes the cluster of a data folder; a server that still runs there is stopped first. */
export async function removeCluster({ dataDir }) {
  const folder = clusterFolder(resolve(dataDir), databaseUser());
  await stopPostgres(runningPostgres(folder)?.pid);
  deleteCluster(resolve(dataDir), folder);
}
