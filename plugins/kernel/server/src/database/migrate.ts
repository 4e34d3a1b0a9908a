import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Client } from 'pg';
import { createFunctionsSql, createRolesSql } from './database-roles';
import { makeLogins } from './make-logins';
import { policySql, rowDefaultsSql } from './policies';
import { tenantTables } from './tenancy';
import { createSealSql, keepSealKey } from './tenant-seal';

/** SQL of a plugin that runs once, after Strapi has created its tables: indexes, unique keys, triggers, plain tables. */
export interface Migration {
  id: string;
  sql: string;
  /** For what takes something of Strapi's away: it comes back whenever Strapi brings the tables up to a new schema. */
  afterEverySync?: boolean;
}

const declared: { plugin: string; migrations: Migration[] }[] = [];

/** Call in `register()`. Migrations run in the given order and are never changed after they were released. */
export function declareMigrations(plugin: string, migrations: Migration[]): void {
  const known = declared.findIndex((one) => one.plugin === plugin);
  if (known >= 0) declared.splice(known, 1);
  declared.push({ plugin, migrations });
}

// Any number; all processes of one database must take the same one.
const migrationLock = 7_203_114;

interface Pool {
  acquireConnection(): Promise<Client>;
  releaseConnection(connection: Client): Promise<void>;
}

const poolOf = (strapi: Core.Strapi): Pool => strapi.db.connection.client as Pool;
const holders = new WeakMap<Core.Strapi, Client>();

/**
 * From before Strapi's schema sync until its plugins have written their own rows, one process at a time changes the database:
 * two that start on an empty one would both create its tables. The others wait, and then find nothing to do.
 */
export async function lockSchema(strapi: Core.Strapi): Promise<void> {
  const connection = await poolOf(strapi).acquireConnection();
  holders.set(strapi, connection);
  await connection.query('select pg_advisory_lock($1)', [migrationLock]);
}

export async function unlockSchema(strapi: Core.Strapi): Promise<void> {
  const connection = holders.get(strapi);
  if (!connection) return;
  holders.delete(strapi);
  await connection.query('select pg_advisory_unlock($1)', [migrationLock]);
  await poolOf(strapi).releaseConnection(connection);
}

/**
 * Runs as the owner, under the lock, after Strapi's schema sync and before the pool hook: roles, policies for every
 * tenant-owned table, the plugins' own SQL.
 */
export async function migrate(strapi: Core.Strapi): Promise<void> {
  const connection = holders.get(strapi);
  if (!connection) throw new Error('Migrations need the lock on the schema.');
  await connection.query(
    'create table if not exists kassenwerk_migrations (id text primary key, hash text not null, ran_at timestamptz not null default now())',
  );
  await runOnce(connection, 'kernel:roles', createRolesSql + createFunctionsSql + createSealSql);
  const synced = `-- after sync ${await lastSync(connection)}\n`;
  for (const { plugin, migrations } of declared) {
    for (const { id, sql, afterEverySync } of migrations)
      await runOnce(connection, `${plugin}:${id}`, afterEverySync ? synced + sql : sql);
  }
  for (const table of tenantTables(strapi)) {
    await runOnce(connection, `tenancy:${table.table}`, synced + policySql(table) + rowDefaultsSql(table.table));
  }
  await runOnce(connection, 'kernel:grants', createRolesSql + `-- ${declared.length} plugins`, { always: true });
  await keepSealKey(strapi, connection);
  await makeLogins(strapi, connection);
}

/** Whenever Strapi brings the tables up to its schema, it takes away the defaults that our rows need. */
async function lastSync(connection: Client): Promise<string> {
  const { rows } = await connection.query<{ id: number }>('select max(id) as id from strapi_database_schema');
  return String(rows[0]?.id ?? 0);
}

async function runOnce(connection: Client, id: string, sql: string, { always = false } = {}): Promise<void> {
  const hash = createHash('sha256').update(sql).digest('hex');
  const known = await connection.query<{ hash: string }>('select hash from kassenwerk_migrations where id = $1', [id]);
  if (!always && known.rows[0]?.hash === hash) return;
  await connection.query('begin');
  try {
    await connection.query(sql);
    await connection.query(
      'insert into kassenwerk_migrations (id, hash) values ($1, $2) on conflict (id) do update set hash = excluded.hash, ran_at = now()',
      [id, hash],
    );
    await connection.query('commit');
  } catch (error) {
    await connection.query('rollback');
    throw new Error(`The migration ${id} failed.`, { cause: error });
  }
}
