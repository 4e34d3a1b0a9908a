import { Client } from 'pg';
import { createTestDatabase } from '../support/database';
import { startProduct, type ProductProcess } from './product-process';

// Three starts at once on a busy machine.
jest.setTimeout(300_000);

describe('processes that start at the same time on an empty database', () => {
  let database: { url: string; drop(): Promise<void> };
  let client: Client;
  const processes: ProductProcess[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
  });
  afterAll(async () => {
    await Promise.all(processes.map((one) => one.kill()));
    await client.end();
    await database.drop();
  });

  const rows = async (text: string): Promise<Record<string, unknown>[]> =>
    (await client.query<Record<string, unknown>>(text)).rows;

  it('all come up, and nothing of what a start creates is there twice', async () => {
    const env = { DATABASE_URL: database.url, LOG_LEVEL: 'error' };
    const roles = ['web', 'worker', 'worker'];
    processes.push(...(await Promise.all(roles.map((role) => startProduct({ ...env, KASSENWERK_ROLE: role })))));
    expect(await rows('select type from up_roles order by type')).toEqual([
      { type: 'authenticated' },
      { type: 'public' },
    ]);
    expect(await rows('select action from up_permissions group by action having count(*) > 2')).toEqual([]);
    const twice = 'select kind, key from configuration_versions group by tenant, kind, key having count(*) > 1';
    expect(await rows(twice)).toEqual([]);
  });
});
