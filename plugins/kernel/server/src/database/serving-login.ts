import { createHmac } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Client } from 'pg';
import { fail } from '../errors/kassenwerk-error';
import { appRole, systemRole } from './database-roles';
import { scramVerifier } from './scram-verifier';

/** With whom processes sign in at the database while they serve: a role that owns nothing and may only take on the two roles of queries. */
export interface ServingLogin {
  connectionString: string;
  role: string;
  password: string;
  /** Made by us; otherwise the operator has made it and named it. */
  isOurs: boolean;
}

interface DatabaseSettings {
  connection: { connection: { connectionString: string } };
  serving: { url?: string; key: string };
}

/** The same in every process of an installation, because the password follows from the owner's. */
export function servingLogin(strapi: Core.Strapi): ServingLogin {
  const { connection, serving } = strapi.config.get('database') as unknown as DatabaseSettings;
  const url = new URL(serving.url ?? connection.connection.connectionString);
  if (serving.url) return { ...nameAndPassword(url), connectionString: serving.url, isOurs: false };
  // A name for each database: roles belong to the whole server, and two installations on it know different passwords.
  url.username = encodeURIComponent(`${decodeURIComponent(url.pathname.slice(1)).slice(0, 50)}_login`);
  const login = nameAndPassword(url).role;
  url.password = createHmac('sha256', serving.key).update(`database login ${login}`).digest('base64url');
  return { ...nameAndPassword(url), connectionString: url.href, isOurs: true };
}

const nameAndPassword = ({ username, password }: URL) => ({
  role: decodeURIComponent(username),
  password: decodeURIComponent(password),
});

/**
 * Makes the login, as the owner, and lets it take on the roles of queries. Safe to run again; a database that was restored on another
 * server gets it there. A login that the operator has made is left as it is when it can take them on already.
 */
export async function ensureServingLogin(connection: Client, { role, password, isOurs }: ServingLogin): Promise<void> {
  const name = connection.escapeIdentifier(role);
  if (isOurs) {
    const known = await connection.query('select 1 from pg_roles where rolname = $1', [role]);
    if (known.rowCount === 0) await connection.query(`create role ${name} login noinherit`);
    // Computed here, so that no log of the server ever holds the password.
    const verifier = connection.escapeLiteral(scramVerifier(password));
    await connection.query(`alter role ${name} login noinherit password ${verifier}`);
  }
  for (const wanted of [appRole, systemRole]) {
    const { rows } = await connection.query<{ may: boolean }>("select pg_has_role($1::name, $2::name, 'SET') as may", [
      role,
      wanted,
    ]);
    if (!rows[0]?.may) await connection.query(`grant ${wanted} to ${name} with set true, inherit false`);
  }
}

interface KnexClient {
  config: unknown;
  connectionSettings: object;
  pool: { destroy(): Promise<void> } | undefined;
  initializePool(config: unknown): void;
}

/**
 * From now on the pool signs in as the serving login. The owner's connections, which have made the schema, are closed, so that SQL
 * which resets its role is left with a login that may do nothing.
 * @throws KW_DATABASE_LOGIN_TOO_STRONG
 */
export async function serveAsLogin(strapi: Core.Strapi): Promise<void> {
  const client = strapi.db.connection.client as KnexClient;
  const ofOwner = client.pool;
  client.connectionSettings = {
    ...client.connectionSettings,
    connectionString: servingLogin(strapi).connectionString,
  };
  client.pool = undefined;
  client.initializePool(client.config);
  await ofOwner?.destroy();
  await assertOwnsNothing(strapi);
}

async function assertOwnsNothing(strapi: Core.Strapi): Promise<void> {
  const { rows } = await strapi.db.connection.raw<{ rows: { tooStrong: boolean }[] }>(
    `select r.rolsuper or r.rolbypassrls or exists (select from pg_class c where c.relnamespace = 'public'::regnamespace
       and pg_has_role(r.oid, c.relowner, 'MEMBER')) as "tooStrong"
     from pg_roles r where r.rolname = session_user`,
  );
  if (!rows[0]?.tooStrong) return;
  throw fail('internal', 'KW_DATABASE_LOGIN_TOO_STRONG', {
    de: 'Die Datenbankrolle, mit der Kassenwerk arbeitet, darf weder Superuser sein noch Tabellen besitzen. Bitte nennen Sie in KASSENWERK_APP_DATABASE_URL eine Rolle, die nur kassenwerk_app und kassenwerk_system annehmen darf.',
    en: 'The database role that Kassenwerk works with must be no superuser and own no tables. Please name a role in KASSENWERK_APP_DATABASE_URL that may only take on kassenwerk_app and kassenwerk_system.',
  });
}
