import type { Sql } from '@kassenwerk/kernel';
import { system, tenantTables, withSql } from '@kassenwerk/kernel';
import { Client } from 'pg';
import { assertRoutesGuarded } from '../../plugins/kernel/server/src/http/route-check';
import { bootKassenwerk, type Booted } from '../support/boot';
import { guardedTypes } from './support/guarded-types';

type Query = <T>(text: string, params?: unknown[]) => Promise<T[]>;

/**
 * Tables with a tenant that PostgreSQL does not keep apart: no forced policy, or one that lets the application see more. A table that
 * the application may only read needs the policy for reading alone, the others one for each command; its owner writes it.
 */
const openTables = (query: Query) =>
  query<{ table: string }>(
    `select distinct c.relname as table from pg_class c
     join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
     join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant' and not a.attisdropped
     cross join lateral (select has_table_privilege('kassenwerk_app', c.oid, 'insert, update, delete') as yes) written
     where c.relkind in ('r', 'p') and not (c.relrowsecurity and (c.relforcerowsecurity or not written.yes) and
       (select count(*) from pg_policies p where p.tablename = c.relname and 'kassenwerk_app' = any (p.roles)
          and coalesce(p.qual, p.with_check) like '%kw_tenants()%') = case when written.yes then 4 else 1 end and
       not exists (select 1 from pg_policies p where p.tablename = c.relname and p.roles <> '{kassenwerk_system}'
          and (p.qual not like '%kw_tenants()%' or p.with_check not like '%kw_tenants()%')))
     order by 1`,
  );

/** Tables with a tenant on which a fund's query has to read the rows of all. */
const slowTables = (query: Query) =>
  query<{ table: string }>(
    `select c.relname as table from pg_class c
     join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
     join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant' and not a.attisdropped
     where c.relkind in ('r', 'p') and not exists (
       select 1 from pg_index i where i.indrelid = c.oid and i.indkey[0] = a.attnum and i.indisvalid and i.indpred is null)
     order by 1`,
  );

// The product takes its time to start on a busy machine.
jest.setTimeout(200_000);

describe('the schema', () => {
  let app: Booted;
  let owner: Client;
  const query: Query = async <T>(text: string, params?: unknown[]) => (await owner.query(text, params)).rows as T[];

  beforeAll(async () => {
    app = await bootKassenwerk({ role: 'web', funds: [] });
    owner = new Client({ connectionString: app.databaseUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner?.end();
    await app?.stop();
  });

  /** The running product with something in it that nobody should have added. */
  const startedWith = (added: object) => {
    const { contentTypes, apis, plugins, config, dirs } = app.strapi;
    return { contentTypes, apis, plugins, config, dirs, ...added } as never;
  };

  it('keeps the funds apart in every table with a tenant, with an index that begins with it', async () => {
    expect(guardedTypes(app.strapi).length).toBeGreaterThan(25);
    expect(await openTables(query)).toEqual([]);
    expect(await slowTables(query)).toEqual([]);
  });

  it('finds a table that somebody forgot', async () => {
    await query('create table forgotten (id int, tenant text)');
    await query('create table half_done (id int, tenant text)');
    await query('alter table half_done enable row level security');
    const found = (await openTables(query)).map(({ table }) => table);
    const slow = (await slowTables(query)).map(({ table }) => table);
    await query('drop table forgotten, half_done');
    expect([found, slow]).toEqual([
      ['forgotten', 'half_done'],
      ['forgotten', 'half_done'],
    ]);
  });

  it('refuses to start with a content type that has no tenant and does not say why', () => {
    const type = { uid: 'api::note.note', collectionName: 'notes', attributes: { text: {} }, info: {} };
    const contentTypes = { ...app.strapi.contentTypes, 'api::note.note': type };
    expect(() => tenantTables(startedWith({ contentTypes }))).toThrow('KW_TENANCY_UNDECLARED');
  });

  it.each([
    ['no auth', { method: 'GET', path: '/open', handler: 'note.find' }],
    ['auth switched off', { method: 'GET', path: '/open', handler: 'note.find', config: { auth: false } }],
    [
      'a function as handler',
      { method: 'GET', path: '/open', handler: () => undefined, config: { auth: { scope: ['read:note'] } } },
    ],
  ])('refuses to start with a route that has %s', (_what, route) => {
    const api = { routes: { note: { routes: [route] } } };
    expect(() => assertRoutesGuarded(startedWith({ apis: { ...app.strapi.apis, note: api } }))).toThrow('GET /open');
    expect(() => assertRoutesGuarded(app.strapi)).not.toThrow();
  });

  it('lets the application neither truncate, nor change the schema, nor switch a policy off', async () => {
    const attempt = (text: string) =>
      system('test', () => withSql(app.strapi, (sql: Sql) => sql.execute(text))).then(
        () => 'done',
        (error: { code?: string }) => error.code,
      );
    for (const text of [
      'truncate audit_records',
      'alter table members disable row level security',
      'drop table members',
      'create table public.mine (id int)',
    ]) {
      expect([text, await attempt(text)]).toEqual([text, '42501']);
    }
  });
});
