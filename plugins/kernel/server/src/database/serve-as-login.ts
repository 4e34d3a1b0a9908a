import type { Core } from '@strapi/strapi';
import type { Client } from 'pg';
import { fail } from '../errors/kassenwerk-error';
import { appRole, systemRole } from './database-roles';
import { servingLogin, systemLogin, type ServingLogin } from './serving-login';

/** A pool as knex keeps one for each of its clients. */
export interface ConnectionPool {
  acquireConnection(): Promise<Client>;
  releaseConnection(connection: Client): Promise<void>;
  destroy(): Promise<void>;
}

interface KnexClient extends ConnectionPool {
  config: { pool: object; connection: object };
  connectionSettings: object;
  pool: { destroy(): Promise<void> } | undefined;
  initializePool(config: unknown): void;
}

/**
 * From now on the pool of Strapi signs in as the serving login. The owner's connections, which have made the schema, are closed, so
 * that SQL which resets its role is left with a login that may do nothing.
 * @returns the small pool beside it whose connections see all funds
 * @throws KW_DATABASE_LOGIN_TOO_STRONG
 */
export async function serveAsLogins(strapi: Core.Strapi): Promise<ConnectionPool> {
  const client = strapi.db.connection.client as KnexClient;
  const ofOwner = client.pool;
  client.connectionSettings = signedInAs(client.connectionSettings, servingLogin(strapi));
  client.pool = undefined;
  client.initializePool(client.config);
  await ofOwner?.destroy();
  const forSystem = openSystemPool(strapi, client);
  await assertTakesOnOnly(client, appRole);
  await assertTakesOnOnly(forSystem, systemRole);
  return forSystem;
}

/** A client of knex that lends connections and nothing else; it ends with the one that it stands beside. */
function openSystemPool(strapi: Core.Strapi, beside: KnexClient): ConnectionPool {
  const { config } = beside;
  const { systemPoolMax } = strapi.config.get<{ systemPoolMax: number }>('database.serving');
  const Client = beside.constructor as new (settings: object) => ConnectionPool;
  const pool = new Client({
    ...config,
    connection: signedInAs(config.connection, systemLogin(strapi)),
    pool: { ...config.pool, max: systemPoolMax },
  });
  const destroy = beside.destroy.bind(beside);
  beside.destroy = async () => {
    await pool.destroy();
    await destroy();
  };
  return pool;
}

const signedInAs = (settings: object, { connectionString }: ServingLogin) => ({ ...settings, connectionString });

/** What a login is allowed beyond its one role would be open to SQL that somebody slipped into a query. */
async function assertTakesOnOnly(pool: ConnectionPool, role: string): Promise<void> {
  const connection = await pool.acquireConnection();
  try {
    const { rows } = await connection.query<{ tooStrong: boolean }>(
      `select r.rolsuper or r.rolbypassrls or pg_has_role(r.oid, $1::name, 'MEMBER') or exists (select from pg_class c
         where c.relnamespace = 'public'::regnamespace and pg_has_role(r.oid, c.relowner, 'MEMBER')) as "tooStrong"
       from pg_roles r where r.rolname = session_user`,
      [role === appRole ? systemRole : appRole],
    );
    if (rows[0]?.tooStrong !== false) throw loginTooStrong();
  } finally {
    await pool.releaseConnection(connection);
  }
}

const loginTooStrong = () =>
  fail('internal', 'KW_DATABASE_LOGIN_TOO_STRONG', {
    de: 'Eine Datenbankrolle, mit der Kassenwerk arbeitet, darf zu viel. Sie darf weder Superuser sein noch Tabellen besitzen; die Rolle in KASSENWERK_APP_DATABASE_URL darf nur kassenwerk_app annehmen, die in KASSENWERK_SYSTEM_DATABASE_URL nur kassenwerk_system. Bitte nehmen Sie ihr die übrigen Rechte (REVOKE).',
    en: 'A database role that Kassenwerk works with may do too much. It must be no superuser and own no tables; the role in KASSENWERK_APP_DATABASE_URL may only take on kassenwerk_app, the one in KASSENWERK_SYSTEM_DATABASE_URL only kassenwerk_system. Please take its other rights away (REVOKE).',
  });
