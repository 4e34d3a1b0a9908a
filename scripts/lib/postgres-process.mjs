import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { asUser, damaged, environmentOf } from './postgres-cluster.mjs';

const logFile = (folder) => join(folder, '..', 'postgres.log');

export function launch({ binaries, folder, user, port, settings }) {
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(logFile(folder), 'a');
  const child = spawn(join(binaries, 'bin', 'postgres'), ['-D', folder, '-p', String(port), ...options], {
    ...asUser(user),
    cwd: '/',
    // Its own process group: Ctrl-C reaches the server first, which then stops the database in order.
    detached: true,
    stdio: ['ignore', log, log],
    env: environmentOf(user),
  });
  closeSync(log);
  child.unref();
  return child;
}

/** postmaster.pid: line 1 the process, line 4 the port. */
export function runningPostgres(folder) {
  const file = join(folder, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return isPostgres(pid) && port > 0 ? { pid, port } : undefined;
}

/** After kill -9 or a power cut another program may carry the number. */
function isPostgres(pid) {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  const command = `/proc/${pid}/cmdline`;
  return existsSync(command) ? readFileSync(command, 'utf8').includes('postgres') : true;
}

/** @throws PlainError when the server ends or does not answer within a minute */
export async function waitUntilReady(adminUrl, folder, child) {
  const { default: pg } = await import('pg');
  const deadline = Date.now() + 60_000;
  let hint = `Einzelheiten stehen in „${logFile(folder)}“`;
  while (Date.now() < deadline && !hasEnded(child)) {
    const client = new pg.Client({ connectionString: adminUrl });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (error.code === '28P01') {
        hint = 'Das Kennwort im Datenordner passt nicht zur Datenbank';
        break;
      }
      await sleep(50);
    }
  }
  throw damaged(folder, hint);
}

const hasEnded = (child) => child !== undefined && (child.exitCode !== null || child.signalCode !== null);

/** Ends the server in order, open connections included; resolves when it is gone. */
export async function stopPostgres(pid) {
  if (!isPostgres(pid)) return;
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    return;
  }
  const deadline = Date.now() + 30_000;
  while (isPostgres(pid) && Date.now() < deadline) await sleep(20);
}

export function freePort() {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.on('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}
