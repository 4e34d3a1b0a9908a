import { inTransaction, memberNameBegins, runAsJob, system, withSql } from '@kassenwerk/kernel';
import { bootKassenwerk, type Booted, type Session } from '../../support/boot';

interface Answer {
  data: { documentId: string; tenant: string; lastName: string }[] & { documentId: string };
  error: { code: string };
}

describe('two locks between funds', () => {
  let app: Booted;
  let nordlicht: Session;
  let albtal: Session;
  let foreignId: string;

  beforeAll(async () => {
    app = await bootKassenwerk({ role: 'web' });
    nordlicht = await app.login({ username: 'nordlicht/a', roles: ['caseworker'], tenants: ['nordlicht'] });
    albtal = await app.login({ username: 'albtal/a', roles: ['caseworker'], tenants: ['albtal'] });
    await insertMember('nordlicht', 'Nordmann', 'Ida');
    await insertMember('nordlicht', 'Özdemir', 'Ali', 'Z100200304');
    foreignId = await insertMember('albtal', 'Albrecht');
  });
  afterAll(() => app.stop());

  const insertMember = (tenant: string, lastName: string, firstName = 'Uwe', kvnr = 'A100200304'): Promise<string> =>
    runAsJob(tenant, 'test', () =>
      withSql(app.strapi, async (sql) => {
        const row = await sql.one<{ document_id: string }>(
          'insert into members (tenant, member_number, last_name, first_name, kvnr) values ($1, $2, $2, $3, $4) returning document_id',
          [tenant, lastName, firstName, kvnr],
        );
        return row!.document_id;
      }),
    );

  it('answers 401 without a token and with a damaged one', async () => {
    expect((await fetch(`${app.url}/api/members`)).status).toBe(401);
    const damaged = await fetch(`${app.url}/api/members`, { headers: { authorization: `Bearer ${nordlicht.token}x` } });
    expect(damaged.status).toBe(401);
  });

  it('lists the own members alone', async () => {
    const { status, body } = await nordlicht.call<Answer>('GET', '/api/members');
    expect(status).toBe(200);
    expect(body.data.map((one) => one.lastName)).toEqual(['Nordmann', 'Özdemir']);
  });

  it.each([
    'filters[tenant][$eq]=albtal',
    'filters[$or][0][tenant][$eq]=albtal',
    'filters[lastName][$eq]=Albrecht',
    'filters[id][$gt]=0&sort=tenant',
  ])('finds nothing foreign with %s', async (query) => {
    const { body } = await nordlicht.call<Answer>('GET', `/api/members?${query}`);
    expect(JSON.stringify(body)).not.toContain('Albrecht');
  });

  it.each(['nordm', 'NORDMANN', 'Nordmann, Ida', 'Ida Nordmann', 'Nordmann Ida', 'özd', 'Z100 2003 04'])(
    'finds people of the own fund alone by "%s"',
    async (words) => {
      const { body } = await nordlicht.call<Answer>('GET', `/api/members?_q=${encodeURIComponent(words)}`);
      const expected = /^[öZ]/.test(words) ? 'Özdemir' : 'Nordmann';
      expect(body.data.map(({ tenant, lastName }) => [tenant, lastName])).toEqual([['nordlicht', expected]]);
      const foreign = await albtal.call<Answer>('GET', `/api/members?_q=${encodeURIComponent(words)}`);
      expect(foreign.body.data).toEqual([]);
    },
  );

  it('looks for names in an index, also behind row level security', async () => {
    const plan = await runAsJob('nordlicht', 'test', () =>
      inTransaction(app.strapi, async (sql) => {
        await sql.execute('set local enable_seqscan = off');
        await sql.execute('set local enable_bitmapscan = off');
        return sql.rows<Record<string, string>>(`explain select from members m where ${memberNameBegins("'nord'")}`);
      }),
    );
    expect(plan.map((row) => row['QUERY PLAN']).join(' ')).toMatch(/members_name_key_idx.*Index Cond: .*name_key >=/);
  });

  it('does not show, change or take over a record of another fund', async () => {
    expect((await nordlicht.call('GET', `/api/members/${foreignId}`)).status).toBe(404);
    expect((await nordlicht.call('PUT', `/api/members/${foreignId}`, { data: { lastName: 'Gekapert' } })).status).toBe(
      404,
    );
    const { body } = await albtal.call<Answer>('GET', '/api/members');
    expect(body.data.map((one) => [one.tenant, one.lastName])).toEqual([['albtal', 'Albrecht']]);
  });

  it('refuses a new record for another fund and stamps the own one', async () => {
    const foreign = await nordlicht.call<Answer>('POST', '/api/tasks', { data: { title: 'x', tenant: 'albtal' } });
    expect([foreign.status, foreign.body.error.code]).toEqual([403, 'KW_TENANT_FORBIDDEN']);
    const own = await nordlicht.call<{ data: { tenant: string } }>('POST', '/api/tasks', {
      data: { title: 'Eigene Aufgabe' },
    });
    expect([own.status, own.body.data.tenant]).toEqual([201, 'nordlicht']);
  });

  it('hides fields that a role may not read and refuses to filter by them', async () => {
    const survey = await app.login({ username: 'nordlicht/s', roles: ['surveyAgent'], tenants: ['nordlicht'] });
    const { body } = await survey.call<Answer>('GET', '/api/members');
    expect(Object.keys(body.data[0]!)).not.toContain('iban');
    const oracle = await survey.call<Answer>('GET', '/api/members?filters[iban][$startsWith]=DE');
    expect([oracle.status, oracle.body.error.code]).toEqual([403, 'KW_FIELD_FORBIDDEN']);
  });

  it('shows no rows to SQL without a scope, and only the own to a job', async () => {
    const count = () => withSql(app.strapi, (sql) => sql.one<{ n: number }>('select count(*) as n from members'));
    expect(await count()).toEqual({ n: 0 });
    expect(await runAsJob('albtal', 'test', count)).toEqual({ n: 1 });
    expect(await system('test', count)).toEqual({ n: 3 });
  });

  it('shows no rows to the application role that opens the database itself', async () => {
    const { Client } = await import('pg');
    const client = new Client({ connectionString: app.databaseUrl });
    await client.connect();
    const { rows } = await client.query('select count(*)::int as n from members');
    await client.end();
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('refuses to write a row of another tenant', async () => {
    const foreign = runAsJob('nordlicht', 'test', () =>
      inTransaction(app.strapi, (sql) =>
        sql.execute("insert into members (tenant, member_number) values ('albtal', '1')"),
      ),
    );
    await expect(foreign).rejects.toThrow('row-level security');
  });

  it('keeps the doors of Strapi shut', async () => {
    for (const path of [
      '/admin/init',
      '/admin/register-admin',
      '/content-manager/content-types',
      '/api/upload/files',
      '/api/users',
      '/api/auth/local/register',
    ]) {
      const { status } = await fetch(`${app.url}${path}`, { headers: { authorization: `Bearer ${nordlicht.token}` } });
      expect([path, [403, 404, 405].includes(status)]).toEqual([path, true]);
    }
  });

  it('has a forced policy on every tenant-owned table', async () => {
    const { tenantTables } = await import('@kassenwerk/kernel');
    const tables = tenantTables(app.strapi).map((one) => one.table);
    const open = await system('test', () =>
      withSql(app.strapi, (sql) =>
        sql.rows<{ relname: string }>(
          `select relname from pg_class c where relname = any ($1) and not (relrowsecurity and relforcerowsecurity
             and (select count(*) from pg_policy p where p.polrelid = c.oid) >= 3)`,
          [tables],
        ),
      ),
    );
    expect(tables.length).toBeGreaterThan(8);
    expect(open).toEqual([]);
  });
});
