import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Client } from 'pg';
import { createFunctionsSql, createRolesSql } from './database-roles';
import { policySql, rowDefaultsSql } from './policies';
import { tenantTables } from './tenancy';

/** SQL of a plugin that runs once, after Strapi has created its tables: indexes, unique keys, triggers, plain tables. */
export interface Migration {
  id: string;
  sql: string;
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

/**
 * Runs as the owner, after Strapi's schema sync and before the pool hook: roles, policies for every tenant-owned table, the
 * plugins' own SQL. One process at a time; the others wait and then find nothing to do.
 */
export async function migrate(strapi: Core.Strapi): Promise<void> {
  const pool = strapi.db.connection.client as {
    acquireConnection(): Promise<Client>;
    releaseConnection(connection: Client): Promise<void>;
  };
  const connection = await pool.acquireConnection();
  try {
    await connection.query('select pg_advisory_lock($1)', [migrationLock]);
    await connection.query(
      'create table if not exists kassenwerk_migrations (id text primary key, hash text not null, ran_at timestamptz not null default now())',
    );
    await runOnce(connection, 'kernel:roles', createRolesSql + createFunctionsSql);
    for (const { plugin, migrations } of declared) {
      for (const migration of migrations) await runOnce(connection, `${plugin}:${migration.id}`, migration.sql);
    }
    for (const table of tenantTables(strapi)) {
      await runOnce(connection, `tenancy:${table.table}`, policySql(table) + rowDefaultsSql(table.table));
    }
    await runOnce(connection, 'kernel:grants', createRolesSql + `-- ${declared.length} plugins`, { always: true });
  } finally {
    await connection.query('select pg_advisory_unlock($1)', [migrationLock]).catch(() => undefined);
    await pool.releaseConnection(connection);
  }
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
