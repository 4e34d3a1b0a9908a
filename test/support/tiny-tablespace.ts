import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { testPostgres } from './database';
import { tinyDisk } from './tiny-disk';

export interface TinyTablespace {
  /** Takes every free byte. */
  fill(): void;
  makeRoom(): void;
  /** The table goes back to the other disk. */
  remove(): Promise<void>;
}

/** Puts a table of the test's database on a disk of its own, which the test can fill; needs root. */
export async function onTinyDisk(databaseUrl: string, table: string): Promise<TinyTablespace> {
  const folder = mkdtempSync(join(tmpdir(), 'kassenwerk-disk-'));
  const disk = tinyDisk(folder, `size=2m,mode=700,${await databaseOwner()}`)!;
  const name = `tiny_${Date.now()}`;
  const filler = join(folder, 'filler');
  await asSuperuser('postgres', [`create tablespace ${name} location '${folder}'`]);
  const database = new URL(databaseUrl).pathname.slice(1);
  await asSuperuser(database, [`alter table ${table} set tablespace ${name}`]);
  return {
    fill: () => fillWith(filler),
    makeRoom: () => rmSync(filler, { force: true }),
    async remove() {
      rmSync(filler, { force: true });
      await asSuperuser(database, [`alter table ${table} set tablespace pg_default`, `drop tablespace ${name}`]);
      disk.remove();
      rmdirSync(folder);
    },
  };
}

/** PostgreSQL runs as a user of its own where tests run as root. */
async function databaseOwner(): Promise<string> {
  const { databaseUser } = (await import('../../scripts/lib/database-user.mjs')) as {
    databaseUser(): { uid: number; gid: number } | undefined;
  };
  const { uid, gid } = databaseUser()!;
  return `uid=${uid},gid=${gid}`;
}

async function asSuperuser(database: string, statements: readonly string[]): Promise<void> {
  const url = new URL(testPostgres().adminUrl);
  url.pathname = `/${database}`;
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

function fillWith(path: string): void {
  const file = openSync(path, 'w');
  const page = Buffer.alloc(4096, 1);
  try {
    for (;;) writeSync(file, page);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    closeSync(file);
  }
}
