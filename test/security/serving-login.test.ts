import { runAsJob, servingLogin, system, systemLogin, tenantTables, withSql } from '@kassenwerk/kernel';
import { Client } from 'pg';
import { prepareQueue } from '../../plugins/engine/server/src/queue/prepare-queue';
import { bootKassenwerk, type Booted } from '../support/boot';

/** What somebody can do who has stolen the password with which the processes work, or slips SQL into one of their queries. */
describe('the logins that serve', () => {
  let app: Booted;
  let thief: Client;
  let thiefOfSystem: Client;
  let tables: string[];

  beforeAll(async () => {
    app = await bootKassenwerk({ role: 'web' });
    const owner = new Client({ connectionString: app.databaseUrl });
    await owner.connect();
    await owner.query(`set role kassenwerk_system`);
    await owner.query("insert into members (tenant, member_number) values ('nordlicht', '1')");
    await owner.end();
    thief = new Client({ connectionString: servingLogin(app.strapi).connectionString });
    thiefOfSystem = new Client({ connectionString: systemLogin(app.strapi).connectionString });
    await Promise.all([thief.connect(), thiefOfSystem.connect()]);
    tables = tenantTables(app.strapi).map(({ table }) => table);
  });
  afterAll(async () => {
    await thief?.end();
    await thiefOfSystem?.end();
    await app?.stop();
  });

  const refused = /permission denied|must be owner|must be able to SET ROLE/;

  it('are others than the owner and own nothing', async () => {
    for (const client of [thief, thiefOfSystem]) {
      const { rows } = await client.query<{ owner: string; login: string; owned: number }>(
        `select (select tableowner from pg_tables where tablename = 'members') as owner, session_user as login,
           (select count(*)::int from pg_class where relowner = session_user::regrole) as owned`,
      );
      expect(rows[0]!.login).not.toBe(rows[0]!.owner);
      expect(rows[0]!.owned).toBe(0);
    }
  });

  it('are those that the pools sign in with: one for funds, the other for system scopes', async () => {
    const login = async () => {
      const asked = app.strapi.db.connection.raw('select session_user as login, current_user as role');
      const { rows } = (await asked) as { rows: { login: string; role: string }[] };
      return rows[0];
    };
    const ofFunds = { login: servingLogin(app.strapi).role, role: 'kassenwerk_app' };
    expect(await login()).toEqual(ofFunds);
    expect(await runAsJob('nordlicht', 'test', login)).toEqual(ofFunds);
    expect(await system('test', login)).toEqual({ login: systemLogin(app.strapi).role, role: 'kassenwerk_system' });
  });

  it('read no table as themselves', async () => {
    for (const client of [thief, thiefOfSystem])
      for (const table of tables) await expect(client.query(`select 1 from "${table}"`)).rejects.toThrow(refused);
  });

  it.each([
    'set role kassenwerk_system',
    "set session role 'kassenwerk_system'",
    "select set_config('role', 'kassenwerk_system', false)",
    'set session authorization kassenwerk_system',
    () => `set session authorization "${systemLogin(app.strapi).role}"`,
    () => `set role "${systemLogin(app.strapi).role}"`,
    'grant kassenwerk_system to kassenwerk_app',
    () => `reset role; set role kassenwerk_system`,
  ])('SQL slipped into the scope of a fund comes to no other fund by: %s', async (statement) => {
    const slipped = typeof statement === 'string' ? statement : statement();
    const attempt = runAsJob('albtal', 'test', () => withSql(app.strapi, (sql) => sql.execute(slipped)));
    await expect(attempt).rejects.toThrow(/permission denied/);
  });

  it.each([
    ["select set_config('kassenwerk.tenants', 'nordlicht', false)"],
    ["select set_config('kassenwerk.tenants', 'albtal,nordlicht', false)"],
    ["select set_config('kassenwerk.tenants', 'nordlicht', false), set_config('kassenwerk.seal', '', false)"],
    ['reset kassenwerk.seal', 'set kassenwerk.tenants = nordlicht'],
  ])('SQL slipped into the scope of a fund sees no row by: %s', async (...slipped) => {
    const seen = await runAsJob('albtal', 'test', () =>
      withSql(app.strapi, async (sql) => {
        const keep =
          "select current_setting('kassenwerk.tenants') as tenants, current_setting('kassenwerk.seal') as seal";
        const before = (await sql.one<{ tenants: string; seal: string }>(keep))!;
        for (const statement of slipped) await sql.execute(statement);
        const rows = await sql.rows('select tenant from members');
        const put = "select set_config('kassenwerk.tenants', $1, false), set_config('kassenwerk.seal', $2, false)";
        await sql.execute(put, [before.tenants, before.seal]);
        return rows;
      }),
    );
    expect(seen).toEqual([]);
  });

  it('cannot read the key of the seal, in none of its roles', async () => {
    for (const client of [thief, thiefOfSystem])
      await expect(client.query('select key from kassenwerk_seal.seal_key')).rejects.toThrow(
        /permission denied for schema/,
      );
  });

  it('sees nothing after SQL slipped into a scope has put off its role', async () => {
    const attempt = runAsJob('albtal', 'test', () =>
      withSql(app.strapi, async (sql) => {
        try {
          await sql.execute('reset role');
          return await sql.rows('select 1 from members');
        } finally {
          await sql.execute('set role kassenwerk_app');
        }
      }),
    );
    await expect(attempt).rejects.toThrow(/permission denied for table members/);
  });

  it('keeps the role of a transaction whatever scope is opened inside: it never sees more than it began with', async () => {
    const seen = await runAsJob('albtal', 'test', () =>
      app.strapi.db.transaction(() =>
        system('test', async () => ({
          inTransaction: await app.strapi.db.query('api::member.member').count(),
          onConnectionOfItsOwn: (await withSql(app.strapi, (sql) => sql.rows('select 1 from members'))).length,
        })),
      ),
    );
    expect(seen).toEqual({ inTransaction: 0, onConnectionOfItsOwn: 1 });
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
    for (const [client, role] of [
      [thief, 'none'],
      [thief, 'kassenwerk_app'],
      [thiefOfSystem, 'none'],
      [thiefOfSystem, 'kassenwerk_system'],
    ] as const) {
      await client.query(`set role ${role}`);
      await expect(client.query(statement())).rejects.toThrow(refused);
      await client.query('reset role');
    }
  });

  it('keeps the counters that the queue has added, and the next process starts beside them', async () => {
    await thief.query('create sequence bullmq.bullmq_jid_probe');
    await prepareQueue(app.strapi, app.databaseUrl);
    expect((await thief.query("select nextval('bullmq.bullmq_jid_probe')")).rowCount).toBe(1);
    await thief.query('drop sequence bullmq.bullmq_jid_probe');
  });
});
