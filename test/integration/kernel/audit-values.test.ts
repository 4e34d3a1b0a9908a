import { replaceKey, resealAll, runAsJob, verifyAuditChain, withSql, system, type Sql } from '@kassenwerk/kernel';
import { continueRetention, startRetention } from '@kassenwerk/privacy';
import { bootKassenwerk, type Booted, type Session } from '../../support/boot';

jest.setTimeout(200_000);

const tenant = 'nordlicht';
interface Answer {
  data: { values: { before: object; after: object } | null };
}

/** Whoever answers for the data sees what a change was from and to, as long as the person's data are kept. */
describe('the values in the audit trail', () => {
  let app: Booted;
  let lead: Session;
  let member: string;
  const sql = <T>(fn: (one: Sql) => Promise<T>) => runAsJob(tenant, 'test', () => withSql(app.strapi, fn));
  const entry = async () =>
    (await sql((one) =>
      one.one<{ id: string; details: object }>(
        "select document_id as id, details from audit_records where subject_id = $1 and action = 'update'",
        [member],
      ),
    ))!;
  const values = async (who = lead) =>
    who.call<Answer>('GET', `/api/kernel/audit-records/${(await entry()).id}/values`);
  const findings = async () =>
    (await system('test', () => withSql(app.strapi, (one) => verifyAuditChain(one)))).findings;

  beforeAll(async () => {
    app = await bootKassenwerk({ role: 'web' });
    lead = await app.login({ username: 'nordlicht/team', roles: ['teamLead'], tenants: [tenant] });
    member = (await sql((one) =>
      one.one<{ id: string }>(
        `insert into members (tenant, member_number, last_name, town, iban, membership_end)
         values ($1, 'M1', 'Nordmann', 'Kiel', 'DE02120300000000202051', '2010-05-31') returning document_id as id`,
        [tenant],
      ),
    ))!.id;
    const data = { town: 'Flensburg', lastName: 'Südmann', iban: 'DE89370400440532013000' };
    expect((await lead.call('PUT', `/api/members/${member}`, { data })).status).toBe(200);
  });
  afterAll(() => app?.stop());

  it('stand readable neither in the entry nor beside it', async () => {
    const rows = await sql((one) => one.rows('select * from audit_values where tenant = $1', [tenant]));
    expect(rows).toHaveLength(1);
    for (const secret of ['Flensburg', 'Kiel', 'mann', 'DE89'])
      expect(JSON.stringify([await entry(), rows])).not.toContain(secret);
  });

  it('are shown, without bank data, to whoever reads the audit trail of the fund', async () => {
    expect((await values()).body.data.values).toEqual({
      before: { town: 'Kiel', lastName: 'Nordmann' },
      after: { town: 'Flensburg', lastName: 'Südmann' },
    });
    const other = await app.login({ username: 'albtal/team', roles: ['teamLead'], tenants: ['albtal'] });
    expect((await values(other)).status).toBe(404);
    const caseworker = await app.login({ username: 'nordlicht/sach', roles: ['caseworker'], tenants: [tenant] });
    expect((await values(caseworker)).status).toBe(403);
  });

  it('are hidden with the rest of a locked person', async () => {
    const provider = await app.login({ username: 'dienst/einzug', roles: ['providerStaff'], tenants: [tenant] });
    expect((await values(provider)).status).toBe(200);
    await lead.call('POST', `/api/privacy/members/${member}/lock`, { locked: true, reason: 'Richtigkeit bestritten' });
    expect((await values(provider)).status).toBe(403);
    expect((await values()).status).toBe(200);
    await lead.call('POST', `/api/privacy/members/${member}/lock`, { locked: false, reason: 'Richtigkeit geklärt' });
  });

  it('follow a new key of their fund', async () => {
    const keyOf = async () =>
      (await sql((one) => one.one<{ sealed: string }>('select sealed from audit_values')))!.sealed.split('.')[1];
    const before = await keyOf();
    await system('test', () => replaceKey(app.strapi, tenant));
    expect((await resealAll(app.strapi, tenant)).texts).toBe(1);
    expect(await keyOf()).not.toBe(before);
    expect((await resealAll(app.strapi, tenant)).texts).toBe(0);
    expect((await values()).body.data.values).toMatchObject({ after: { town: 'Flensburg' } });
  });

  it('go with the person; the entry stays and the chain holds', async () => {
    await runAsJob(tenant, 'test', () => startRetention(app.strapi, tenant, new Date()));
    while (!(await runAsJob(tenant, 'test', () => continueRetention(app.strapi, tenant)))) continue;
    expect(await sql((one) => one.rows('select 1 from members where document_id = $1', [member]))).toEqual([]);
    expect(await sql((one) => one.rows('select 1 from audit_values'))).toEqual([]);
    expect(await values()).toMatchObject({ status: 200, body: { data: { values: null } } });
    expect(await findings()).toEqual([]);
  });
});
