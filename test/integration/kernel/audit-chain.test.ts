import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runAsJob, sqlOn, system, verifyAuditChain, withSql, type ChainHead } from '@kassenwerk/kernel';
import { Client } from 'pg';
import { bootKassenwerk, type Booted, type Session } from '../../support/boot';

interface Answer {
  data: { documentId: string };
}

/** An authority asks who changed what, and whether the answer can be trusted. */
describe('the audit chain', () => {
  let app: Booted;
  let anna: Session;
  let member: string;

  beforeAll(async () => {
    app = await bootKassenwerk({ role: 'web' });
    anna = await app.login({ username: 'nordlicht/a', roles: ['caseworker'], tenants: ['nordlicht'] });
    member = await runAsJob('nordlicht', 'test', () =>
      withSql(app.strapi, async (sql) => {
        const row = await sql.one<{ id: string }>(
          "insert into members (tenant, member_number, last_name, town, iban) values ('nordlicht', 'M1', 'Nord', 'Kiel', 'DE02120300000000202051') returning document_id as id",
        );
        return row!.id;
      }),
    );
  });
  afterAll(() => app.stop());

  const verify = (anchors: ChainHead[] = []) =>
    system('verify the audit chain', () => withSql(app.strapi, (sql) => verifyAuditChain(sql, anchors)));

  /** As somebody who owns the database, past every lock of the application. */
  async function tamper(statement: string): Promise<void> {
    const owner = new Client({ connectionString: app.databaseUrl });
    await owner.connect();
    try {
      for (const table of ['audit_records', 'audit_chain']) {
        await owner.query(`alter table ${table} disable trigger user, no force row level security`);
      }
      await owner.query(statement);
    } finally {
      await owner.end();
    }
  }

  it('records the change of a member with what may be told of it', async () => {
    const data = { town: 'Flensburg', iban: 'DE89370400440532013000' };
    expect((await anna.call('PUT', `/api/members/${member}`, { data })).status).toBe(200);
    const record = await system('test', () =>
      withSql(app.strapi, (sql) =>
        sql.one<object>(
          "select actor_name, purpose, action, details from audit_records where subject_id = $1 and action = 'update'",
          [member],
        ),
      ),
    );
    expect(record).toEqual({
      actor_name: 'nordlicht/a',
      purpose: 'console',
      action: 'update',
      details: { fields: ['town', 'iban'], values: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });

  it('links the records of people who write at the same time', async () => {
    const create = (index: number) =>
      anna.call<Answer>('POST', '/api/tasks', { data: { title: `Aufgabe ${index}`, tenant: 'nordlicht' } });
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => create(index)));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(201));
    const { findings, heads } = await verify();
    expect(findings).toEqual([]);
    expect(heads.find(({ tenant }) => tenant === 'nordlicht')!.sequence).toBeGreaterThanOrEqual(21);
  });

  it('gives the application no way to write the chain', async () => {
    const write = (statement: string) =>
      system('test', () => withSql(app.strapi, (sql) => sql.execute(statement))).catch((error: Error) => error.message);
    expect(await write("update audit_chain set hash = 'x'")).toMatch(/permission denied/);
    expect(await write('delete from audit_chain')).toMatch(/permission denied/);
    expect(await write('delete from audit_records')).toMatch(/permission denied/);
    expect(
      await write(
        "insert into audit_chain (tenant, sequence, record_id, previous_hash, hash) values ('nordlicht', 9999, 1, 'x', 'x')",
      ),
    ).toMatch(/permission denied/);
  });

  /** `npm run audit:verify` on the database of this test. @returns exit code and all it says */
  const command = (...options: string[]) =>
    new Promise<[code: number, text: string]>((done) => {
      const program = resolve(__dirname, '..', '..', '..', 'scripts', 'audit-verify.mjs');
      const env = { ...process.env, DATABASE_URL: app.databaseUrl };
      const child = execFile(process.execPath, [program, ...options], { env }, (_error, out, problem) =>
        done([child.exitCode ?? -1, out + problem]),
      );
    });

  it('is verified by a command, which leaves the ends of the chains behind', async () => {
    const anchors = join(app.dataDir, 'anchors.json');
    for (const time of ['first', 'again']) {
      const answer = await command('--anchors', anchors);
      expect([time, ...answer]).toEqual([time, 0, expect.stringMatching(/unversehrt: \d+ Einträge/)]);
    }
  });

  it('says in one sentence what keeps the command from its work', async () => {
    const damaged = join(app.dataDir, 'damaged.json');
    writeFileSync(damaged, '{');
    expect(await command('--anchors', damaged)).toEqual([1, expect.stringContaining('enthält keine Kettenenden')]);
    const [code, text] = await command('--unknown');
    expect([code, text]).toEqual([1, expect.stringContaining('--anchors FILE')]);
    expect(text).not.toMatch(/\bat .+\.mjs/);
  });

  it('names the record that somebody changed, took away or slipped in', async () => {
    const { heads } = await verify();
    await tamper("update audit_records set actor_name = 'jemand anderes' where id = 3");
    await tamper('delete from audit_records where id = 5');
    await tamper(
      "insert into audit_records (id, tenant, happened_at, action) values (90001, 'nordlicht', now(), 'update')",
    );
    const { findings } = await verify(heads);
    expect(findings.map(({ fault, recordId }) => [fault, recordId])).toEqual([
      ['changed', 3],
      ['missing', 5],
      ['inserted', 90001],
    ]);
    const [code, text] = await command('--anchors', join(app.dataDir, 'none.json'));
    expect([code, text]).toEqual([
      2,
      expect.stringContaining('an der Anwendung vorbei eingefügt: Mandant nordlicht, Eintrag Nr. 90001'),
    ]);
  });

  it('notices by its anchors that the end was cut off', async () => {
    const { heads } = await verify();
    const { sequence } = heads.find(({ tenant }) => tenant === 'nordlicht')!;
    await tamper(
      `delete from audit_records where id = (select record_id from audit_chain where tenant = 'nordlicht' and sequence = ${sequence})`,
    );
    await tamper(`delete from audit_chain where tenant = 'nordlicht' and sequence = ${sequence}`);
    const { findings } = await verify(heads);
    expect(findings).toContainEqual({ tenant: 'nordlicht', fault: 'cutOff', sequence, recordId: null });
  });

  it('can be verified by a connection of another program', async () => {
    const client = new Client({ connectionString: app.databaseUrl });
    await client.connect();
    await client.query('set role kassenwerk_system');
    const { records } = await verifyAuditChain(sqlOn(client));
    await client.end();
    expect(records).toBeGreaterThan(20);
  });
});
