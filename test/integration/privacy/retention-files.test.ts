import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { continueRetention, removeFiles, reportFiles, startRetention } from '@kassenwerk/privacy';
import { runAsJob, withSql, type Sql } from '@kassenwerk/kernel';
import { bootKassenwerk, type Booted } from '../../support/boot';

jest.setTimeout(200_000);

const tenant = 'nordlicht';
const old = new Date('2016-01-10T08:00:00Z');

describe('files behind records whose period is over', () => {
  let app: Booted;
  const asFund = <T>(fn: () => Promise<T>) => runAsJob(tenant, 'test', fn);
  const sql = <T>(fn: (one: Sql) => Promise<T>) => asFund(() => withSql(app.strapi, fn));
  const pathOf = (path: string) => join(app.dataDir, 'files', tenant, path);
  const isThere = (path: string) => existsSync(pathOf(path));
  const put = (path: string, at = old) => {
    mkdirSync(dirname(pathOf(path)), { recursive: true });
    writeFileSync(pathOf(path), 'content');
    utimesSync(pathOf(path), at, at);
  };
  const delivery = (sha256: string, receivedAt: string, status = 'received') =>
    sql((one) =>
      one.execute(
        'insert into deliveries (tenant, file_name, sha256, status, received_at, created_at) values ($1, $2, $2, $3, $4::timestamp, $4::timestamp)',
        [tenant, sha256, status, receivedAt],
      ),
    );
  const bankFile = async (name: string): Promise<number> =>
    (await sql((one) =>
      one.one<{ id: number }>(
        `insert into bank_files (tenant, run_id, file_name, message_id, status, transmitted_at)
         values ($1, 1, $2 || '.xml', $2, 'accepted', '2014-02-01') returning id`,
        [tenant, name],
      ),
    ))!.id;
  const waiting = () => sql((one) => one.one<{ n: number }>('select count(*)::int as n from file_removals'));
  const wholeRun = async () => {
    const now = new Date();
    await asFund(() => startRetention(app.strapi, tenant, now));
    while (!(await asFund(() => continueRetention(app.strapi, tenant)))) continue;
  };

  beforeAll(async () => {
    app = await bootKassenwerk({ role: 'web' });
    await delivery('gone', '2016-01-10');
    await delivery('shared', '2016-01-10', 'refused');
    await delivery('shared', new Date().toISOString());
    await delivery('young', new Date().toISOString());
    for (const name of ['gone', 'shared', 'young', 'orphan']) put(`deliveries/${name}.csv`);
    put('deliveries/arriving.csv', new Date());
    const kept = await bankFile('ZB-kept');
    await bankFile('ZB-gone');
    await sql((one) =>
      one.execute(
        "insert into debit_items (tenant, run_id, bank_file_id, member_id, end_to_end_id, collection_on) values ($1, 1, $2, 'm', 'E1', now())",
        [tenant, kept],
      ),
    );
    for (const name of ['kept', 'gone']) {
      put(`bank-files/ZB-${name}.xml`);
      put(`bank-files/sent/ZB-${name}.xml`);
    }
  });
  afterAll(() => app?.stop());

  it('go after their rows, with the copies that were handed over', async () => {
    await wholeRun();
    // The rows are gone, their files noted: this is where a process may be killed.
    expect(isThere('deliveries/gone.csv')).toBe(true);
    expect((await waiting())!.n).toBeGreaterThan(0);
    expect(await asFund(() => removeFiles(app.strapi, tenant))).toBe(3);
    expect((await waiting())!.n).toBe(0);
    for (const path of ['deliveries/gone.csv', 'bank-files/ZB-gone.xml', 'bank-files/sent/ZB-gone.xml'])
      expect([path, isThere(path)]).toEqual([path, false]);
    const run = await sql((one) =>
      one.one('select files_removed as n from retention_runs where tenant = $1', [tenant]),
    );
    expect(run).toEqual({ n: 3 });
  });

  it('stay as long as any row names them, or a debit of a bank file is kept', () => {
    for (const path of [
      'deliveries/shared.csv',
      'deliveries/young.csv',
      'bank-files/ZB-kept.xml',
      'bank-files/sent/ZB-kept.xml',
    ])
      expect([path, isThere(path)]).toEqual([path, true]);
  });

  it('stay when they were written anew since their row went', async () => {
    await delivery('again', '2016-01-10');
    put('deliveries/again.csv');
    await wholeRun();
    put('deliveries/again.csv', new Date(Date.now() + 1_000));
    expect(await asFund(() => removeFiles(app.strapi, tenant))).toBe(0);
    expect(isThere('deliveries/again.csv')).toBe(true);
    put('deliveries/again.csv', new Date());
  });

  it('never lead out of the folder of the fund', async () => {
    put('deliveries/../../albtal/deliveries/foreign.csv');
    await delivery('../../albtal/deliveries/foreign', '2016-01-10');
    await wholeRun();
    await asFund(() => removeFiles(app.strapi, tenant));
    expect(existsSync(join(app.dataDir, 'files', 'albtal', 'deliveries', 'foreign.csv'))).toBe(true);
  });

  it('are listed when no row knows them, and left alone', async () => {
    const { orphans, waiting: left } = await asFund(() => reportFiles(app.strapi, tenant, new Date()));
    expect(orphans).toMatchObject({ count: 1, oldest: [{ path: 'deliveries/orphan.csv', bytes: 7 }] });
    expect(left).toBe(0);
    expect(isThere('deliveries/orphan.csv')).toBe(true);
  });

  it('are reported to those who answer for it, of their own fund', async () => {
    const admin = await app.login({ username: 'nordlicht/leitung', roles: ['businessAdmin'], tenants: [tenant] });
    const path = (of: string) => `/api/privacy/retention/files?tenant=${of}`;
    expect(await admin.call('GET', path(tenant))).toMatchObject({
      status: 200,
      body: { data: { orphans: { count: 1 } } },
    });
    expect((await admin.call('GET', path('albtal'))).status).toBe(404);
  });
});
