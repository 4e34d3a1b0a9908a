import { servingLogin, tenantTables } from '@kassenwerk/kernel';
import { Client } from 'pg';
import { prepareQueue } from '../../plugins/engine/server/src/queue/prepare-queue';
import { bootKassenwerk, type Booted } from '../support/boot';

/** What somebody can do who has stolen the password with which the processes work, or slips SQL into one of their queries. */
describe('the login that serves', () => {
  let app: Booted;
  let thief: Client;
  let tables: string[];

  beforeAll(async () => {
    app = await bootKassenwerk({ role: 'web' });
    const owner = new Client({ connectionString: app.databaseUrl });
    await owner.connect();
    await owner.query(`set role kassenwerk_system`);
    await owner.query("insert into members (tenant, member_number) values ('nordlicht', '1')");
    await owner.end();
    thief = new Client({ connectionString: servingLogin(app.strapi).connectionString });
    await thief.connect();
    tables = tenantTables(app.strapi).map(({ table }) => table);
  });
  afterAll(async () => {
    await thief?.end();
    await app?.stop();
  });

  const refused = /permission denied|must be owner|must be able to SET ROLE/;

  it('is another one than the owner and owns nothing', async () => {
    const { rows } = await thief.query<{ owner: string; login: string; owned: number }>(
      `select (select tableowner from pg_tables where tablename = 'members') as owner, session_user as login,
         (select count(*)::int from pg_class where relowner = session_user::regrole) as owned`,
    );
    expect(rows[0]!.login).not.toBe(rows[0]!.owner);
    expect(rows[0]!.owned).toBe(0);
  });

  it('is the one that the pool signs in with', async () => {
    const { rows } = (await app.strapi.db.connection.raw('select session_user as login')) as {
      rows: { login: string }[];
    };
    expect(rows[0]!.login).toBe(servingLogin(app.strapi).role);
  });

  it('reads no table as itself', async () => {
    for (const table of tables) await expect(thief.query(`select 1 from "${table}"`)).rejects.toThrow(refused);
  });

  it('sees no row of any fund in the role of queries without a scope', async () => {
    await thief.query('set role kassenwerk_app');
    const shared = new Set(
      tenantTables(app.strapi)
        .filter(({ sharedRows }) => sharedRows)
        .map(({ table }) => table),
    );
    for (const { table, column } of tenantTables(app.strapi)) {
      const { rows } = await thief.query<{ n: number }>(
        `select count(*)::int as n from "${table}" ${shared.has(table) ? `where "${column}" <> '*'` : ''}`,
      );
      expect([table, rows[0]!.n]).toEqual([table, 0]);
    }
    await thief.query('reset role');
  });

  it.each([
    ['become the owner', () => 'set role kassenwerk'],
    ['switch row level security off', () => 'alter table members disable row level security'],
    ['drop a policy', () => 'drop policy kassenwerk_read on members'],
    ['add a policy', () => 'create policy open on members using (true)'],
    ['drop a table', () => 'drop table members'],
    ['take a trigger off the audit trail', () => 'alter table audit_records disable trigger all'],
    ['empty a table', () => 'truncate members'],
    ['create a table', () => 'create table mine (id int)'],
    ['make itself a role', () => 'create role mine login'],
    ['give itself the owner', () => 'grant kassenwerk to current_user'],
    ['change what the policies of the queue keep apart', () => 'drop schema bullmq cascade'],
  ])('cannot %s, in none of its roles', async (_name, statement) => {
    for (const role of ['none', 'kassenwerk_app', 'kassenwerk_system']) {
      await thief.query(`set role ${role}`);
      await expect(thief.query(statement())).rejects.toThrow(refused);
    }
    await thief.query('reset role');
  });

  it('keeps the counters that the queue has added, and the next process starts beside them', async () => {
    await thief.query('create sequence bullmq.bullmq_jid_probe');
    await prepareQueue(app.strapi, app.databaseUrl);
    expect((await thief.query("select nextval('bullmq.bullmq_jid_probe')")).rowCount).toBe(1);
    await thief.query('drop sequence bullmq.bullmq_jid_probe');
  });
});
