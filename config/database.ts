import { secret } from '../src/settings/secrets';

/**
 * PostgreSQL is the only database. `DATABASE_URL` is set by scripts/start.mjs (embedded server) or by the operator.
 * Schema changes by Strapi never drop what it does not know (forceMigration: false).
 */
export default () => {
  const url = process.env.DATABASE_URL;
  if (!url)
    throw new Error('DATABASE_URL is missing. Start with "npm start", which sets it, or name a PostgreSQL server.');
  return {
    connection: {
      client: 'postgres',
      connection: {
        connectionString: url,
        // Strapi's time columns carry no zone: every session writes and reads UTC.
        options: '-c timezone=UTC',
        application_name: `kassenwerk-${process.env.KASSENWERK_ROLE ?? 'all'}`,
      },
      pool: { min: 0, max: Number(process.env.DATABASE_POOL_MAX ?? 20) },
      acquireConnectionTimeout: 30_000,
    },
    /** With whom processes sign in once the schema is there (plugins/kernel/server/src/database/serving-login.ts). */
    serving: {
      url: process.env.KASSENWERK_APP_DATABASE_URL || undefined,
      systemUrl: process.env.KASSENWERK_SYSTEM_DATABASE_URL || undefined,
      // System scopes are short; the leader of the engine keeps one connection.
      systemPoolMax: Number(process.env.DATABASE_SYSTEM_POOL_MAX ?? 8),
      key: new URL(url).password || secret('tokenKey'),
    },
    settings: { forceMigration: false, runMigrations: true },
  };
};
