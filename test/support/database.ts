import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

interface TestPostgres {
  adminUrl: string;
  template: string;
}

const server = (): TestPostgres => JSON.parse(process.env.KASSENWERK_TEST_POSTGRES ?? '{}') as TestPostgres;

/** A database of its own for one test file, owned by the login role of the application (no superuser). */
export async function createTestDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const { adminUrl, template } = server();
  const { ensureDatabase } = (await import('../../scripts/lib/postgres.mjs')) as {
    ensureDatabase(postgres: object, name: string): Promise<void>;
  };
  const name = `test_${randomBytes(6).toString('hex')}`;
  const urlOf = (database: string): string => template.replace('DATABASE', database);
  await ensureDatabase({ adminUrl, urlOf }, name);
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
