import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** What global-setup.ts has started. */
export interface TestPostgres {
  adminUrl: string;
  /** Of a database called DATABASE. */
  urlOf: string;
  /** Name of a database that the product has started on once. */
  template: string;
  /** The file of the keys that the template was made with. */
  secrets: string;
}

export const testPostgres = (): TestPostgres =>
  JSON.parse(process.env.KASSENWERK_TEST_POSTGRES ?? '{}') as TestPostgres;

interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** A database of its own for one test file, owned by the login role of the application (no superuser). */
export const createTestDatabase = (): Promise<TestDatabase> => makeDatabase();

/** The same with tables, migrations and shipped configuration in it, which spares every file most of the first start. */
export const copyTestDatabase = (): Promise<TestDatabase> => makeDatabase(testPostgres().template);

async function makeDatabase(template?: string): Promise<TestDatabase> {
  const { adminUrl, urlOf: pattern } = testPostgres();
  const { ensureDatabase } = (await import('../../scripts/lib/postgres.mjs')) as {
    ensureDatabase(postgres: object, name: string, options: { template?: string }): Promise<void>;
  };
  const name = `test_${randomBytes(6).toString('hex')}`;
  const urlOf = (database: string): string => pattern.replace('DATABASE', database);
  await ensureDatabase({ adminUrl, urlOf }, name, { template });
  return {
    url: urlOf(name),
    async drop() {
      const client = new Client({ connectionString: adminUrl });
      await client.connect();
      await client.query(`drop database if exists "${name}" with (force)`);
      await client.end();
    },
  };
}
