import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { ensureDatabase, removeCluster, startPostgres } from '../../lib/postgres.mjs';
import { PlainError } from '../../lib/stop-with.mjs';

/**
 * Lends a folder for files and a PostgreSQL server to a measurement, with the settings of the product, and takes everything
 * away afterwards, also after a failure or Ctrl-C.
 * @param {(server: { folder: string, withDatabase<T>(fn: (url: string) => Promise<T>): Promise<T> }) => Promise<object>} fn
 */
export async function withBenchServer(fn) {
  const folder = mkdtempSync(join(tmpdir(), 'kassenwerk-bench-'));
  // The database of root runs as another user, who must reach its folder; the folder's names stay hidden.
  chmodSync(folder, 0o711);
  const interrupted = new Promise((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM'])
      process.once(signal, () => reject(new PlainError('The measurement was interrupted.')));
  });
  let server;
  try {
    server = process.env.DATABASE_URL ? givenServer(process.env.DATABASE_URL) : await embeddedServer(folder);
    return await Promise.race([interrupted, fn({ folder, withDatabase: (use) => withDatabase(server, use) })]);
  } finally {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function embeddedServer(folder) {
  const postgres = await startPostgres({ dataDir: folder });
  return {
    adminUrl: postgres.adminUrl,
    urlOf: postgres.urlOf,
    create: (name) => ensureDatabase(postgres, name),
    stop: () => removeCluster({ dataDir: folder }),
  };
}

function givenServer(url) {
  const urlOf = (name) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  return {
    adminUrl: url,
    urlOf,
    async create(name) {
      await asAdmin(url, `create database "${name}"`).catch((error) => {
        throw new PlainError(`The role in DATABASE_URL may not create databases (${error.code ?? error.message}).`);
      });
    },
    stop: async () => undefined,
  };
}

/** Each use begins with an empty database; dropping it ends what the server still does for it in the background. */
async function withDatabase(server, use) {
  const name = `kassenwerk_bench_${randomBytes(4).toString('hex')}`;
  await server.create(name);
  try {
    return await use(server.urlOf(name));
  } finally {
    await asAdmin(server.adminUrl, `drop database if exists "${name}" with (force)`);
  }
}

async function asAdmin(url, statement) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
