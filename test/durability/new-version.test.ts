import { runAsJob, withSql } from '@kassenwerk/kernel';
import { Client } from 'pg';
import { createTestDatabase } from '../support/database';
import { bootKassenwerk, type Booted } from '../support/boot';

// Starts the product twice.
jest.setTimeout(300_000);

/** What our own SQL adds to Strapi's tables. */
const facts = `
select 'column ' || table_name || '.' || column_name || ' ' || is_nullable || ' ' || coalesce(column_default, '') as fact
from information_schema.columns where table_schema = 'public' and (column_default is not null or is_nullable = 'NO')
union all select 'policy ' || tablename || ' ' || policyname || ' ' || coalesce(qual, '') || coalesce(with_check, '') from pg_policies
union all select 'index ' || indexdef from pg_indexes where schemaname = 'public'
union all select 'trigger ' || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
union all select 'forced ' || relname from pg_class where relforcerowsecurity
order by 1`;

describe('a new version of the product on the data of an older one', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let app: Booted | undefined;
  let owner: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new Client({ connectionString: database.url });
    await owner.connect();
  });
  afterAll(async () => {
    await app?.stop();
    await owner?.end();
    await database?.drop();
  });

  const factsOf = async (): Promise<string[]> =>
    (await owner.query<{ fact: string }>(facts)).rows.map(({ fact }) => fact);

  it('starts, and keeps locks, keys and defaults although Strapi makes its tables anew', async () => {
    const first = await bootKassenwerk({ role: 'web', databaseUrl: database.url });
    await first.stop();
    const before = await factsOf();
    expect(before.length).toBeGreaterThan(300);
    // As after a change of any content type: Strapi compares all tables with its schema.
    await owner.query(`update strapi_database_schema set hash = 'older'`);
    // A column that the older version did not have.
    await owner.query('alter table members drop column title');
    app = await bootKassenwerk({ role: 'web', databaseUrl: database.url });
    expect(await factsOf()).toEqual(before);
    const written = await runAsJob('nordlicht', 'test', () =>
      withSql(app!.strapi, (sql) =>
        sql.one<{ id: string; title: string }>(
          `insert into members (tenant, member_number, title) values ('nordlicht', 'M1', 'Dr.') returning document_id as id, title`,
        ),
      ),
    );
    expect(written).toEqual({ id: expect.stringMatching(/^[0-9a-z]{20,}$/), title: 'Dr.' });
  });
});
