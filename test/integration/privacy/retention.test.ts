import { continueRetention, previewRetention, startRetention } from '@kassenwerk/privacy';
import { runAsJob, system, verifyAuditChain, withSql, type Sql } from '@kassenwerk/kernel';
import { bootKassenwerk, type Booted, type Session } from '../../support/boot';

jest.setTimeout(200_000);

const now = new Date('2026-11-22T03:15:00Z');
const tenant = 'nordlicht';

describe('deletion by periods', () => {
  let app: Booted;
  let admin: Session;
  const asFund = <T>(fn: () => Promise<T>, of = tenant) => runAsJob(of, 'test', fn);
  const sql = <T>(fn: (one: Sql) => Promise<T>, of = tenant) => asFund(() => withSql(app.strapi, fn), of);
  const count = async (table: string, of = tenant) =>
    (await sql((one) => one.one<{ n: number }>(`select count(*)::int as n from ${table} where tenant = $1`, [of]), of))!
      .n;

  /** A member who left on that day. */
  const member = async (number: string, end: string | null, rest = 'false', of = tenant): Promise<string> =>
    (await sql(
      (one) =>
        one.one<{ id: string }>(
          `insert into members (tenant, member_number, last_name, membership_end, data_lock)
           values ($1, $2, 'Mustermann', $3, ${rest}) returning document_id as id`,
          [of, number, end],
        ),
      of,
    ))!.id;
  const letter = (memberId: string, sentOn: string, of = tenant) =>
    sql(
      (one) =>
        one.execute(
          "insert into member_documents (tenant, subject_id, kind, period, body, sent_on) values ($1, $2, 'notice', $3::text, 'Liebe Frau Mustermann', $3::date)",
          [of, memberId, sentOn],
        ),
      of,
    );
  const receivable = (memberId: string, openCents: number) =>
    sql((one) =>
      one.execute(
        "insert into receivables (tenant, member_id, variant, period, type, amount_cents, open_cents, due_on) values ($1, $2, 'v', '2014-01', 't', 1000, $3, '2014-01-15')",
        [tenant, memberId, openCents],
      ),
    );

  beforeAll(async () => {
    app = await bootKassenwerk({ role: 'web' });
    admin = await app.login({ username: 'nordlicht/leitung', roles: ['businessAdmin'], tenants: [tenant] });
    const gone = await member('G1', '2014-05-31');
    await letter(gone, '2014-01-10');
    await receivable(gone, 0);
    await sql((one) =>
      one.execute(
        "insert into ledger_entries (tenant, member_id, booked_on, kind, debit_account, credit_account, amount_cents, entry_key) values ($1, $2, '2014-01-15', 'receivable', 'a', 'b', 1000, 'k1')",
        [tenant, gone],
      ),
    );
    const owing = await member('O1', '2014-05-31');
    await letter(owing, '2014-01-10');
    await receivable(owing, 500);
    const locked = await member('L1', '2014-05-31', 'true');
    await letter(locked, '2014-01-10');
    // A young letter keeps the member whom it was sent to.
    await letter(await member('Y1', '2014-05-31'), '2025-03-01');
    const active = await member('A1', null);
    await letter(active, '2014-01-10');
    await letter(active, '2020-12-31');
    await letter(await member('F1', '2014-05-31', 'false', 'albtal'), '2014-01-10', 'albtal');
  });
  afterAll(() => app?.stop());

  it('shows beforehand what would go and why the rest stays, and touches nothing', async () => {
    const kinds = await asFund(() => previewRetention(app.strapi, tenant, now));
    const of = (subject: string) => kinds.find((one) => one.subject === subject)!;
    expect(of('memberDocument')).toMatchObject({ due: 2, oldest: '2014-01-10', cutoff: '2020-01-01' });
    expect(
      of('memberDocument')
        .held.map(({ reason, count: n }) => [reason, n])
        .sort(),
    ).toEqual([
      ['dataLock', 1],
      ['openReceivable', 1],
    ]);
    // Today the letter and the receivable still stand in the way of the member who has left.
    expect(of('member')).toMatchObject({ due: 0 });
    expect(await count('member_documents')).toBe(6);
  });

  it('is shown to those who answer for it alone, for their own fund', async () => {
    const path = `/api/privacy/retention/preview?tenant=${tenant}`;
    expect((await admin.call('GET', path)).status).toBe(200);
    expect((await admin.call('GET', '/api/privacy/retention/preview?tenant=albtal')).status).toBe(404);
    const caseworker = await app.login({ username: 'nordlicht/sach', roles: ['caseworker'], tenants: [tenant] });
    expect((await caseworker.call('GET', path)).status).toBe(403);
    expect((await caseworker.call('POST', '/api/privacy/retention/runs', { tenant })).status).toBe(403);
  });

  it('deletes in chunks, goes on where it was interrupted, and holds back what is needed', async () => {
    const { documentId } = await asFund(() => startRetention(app.strapi, tenant, now));
    // No time: after each chunk of one record the process might as well have been killed.
    let slices = 0;
    while (!(await asFund(() => continueRetention(app.strapi, tenant, { chunk: 1, forMs: 0 })))) slices += 1;
    expect(slices).toBeGreaterThan(6);
    const run = await sql((one) =>
      one.one<{ status: string; figures: Record<string, { removed: number; reasons: object }> }>(
        'select status, figures from retention_runs where document_id = $1',
        [documentId],
      ),
    );
    expect(run).toMatchObject({
      status: 'done',
      figures: {
        memberDocument: { removed: 2, reasons: { openReceivable: 1, dataLock: 1 } },
        receivable: { removed: 1, reasons: { openReceivable: 1 } },
        member: { removed: 1, reasons: { dataLock: 1, otherRecords: 1 } },
      },
    });
    const left = await sql((one) =>
      one.rows<{ number: string }>('select member_number as number from members where tenant = $1 order by 1', [
        tenant,
      ]),
    );
    expect(left.map(({ number }) => number)).toEqual(['A1', 'L1', 'O1', 'Y1']);
    expect(await count('member_documents')).toBe(4);
  });

  it('leaves a stone without anything of the person, and the bookkeeping', async () => {
    const stones = await sql((one) =>
      one.rows<Record<string, unknown>>('select * from tombstones where tenant = $1', [tenant]),
    );
    expect(stones).toHaveLength(4);
    expect(stones[0]).toMatchObject({
      rule_of: '*',
      rule_version: 1,
      record_hash: expect.stringMatching(/^[\w-]{22}$/),
    });
    expect(JSON.stringify(stones)).not.toContain('Mustermann');
    expect(await count('ledger_entries')).toBe(1);
  });

  it('keeps the chain of the audit trail unbroken and says there what went', async () => {
    const verdict = await system('test: verify', () => withSql(app.strapi, (one) => verifyAuditChain(one, [])));
    expect(verdict.findings).toEqual([]);
    const actions = await sql((one) =>
      one.rows<{ action: string }>(
        "select action from audit_records where tenant = $1 and subject_type = 'retentionRun'",
        [tenant],
      ),
    );
    expect(actions.map(({ action }) => action)).toEqual(['startRetention', 'finishRetention']);
  });

  it('touches no other fund', async () => {
    expect(await count('members', 'albtal')).toBe(1);
    expect(await count('member_documents', 'albtal')).toBe(1);
  });

  it('follows the rule of the fund before the shipped one, which must count from a day that exists', async () => {
    const rule = {
      tenant,
      dataClass: 'correspondence',
      anchor: 'sent',
      months: 12,
      fromEndOfYear: false,
      legalBasis: { de: 'Satzung', en: 'Statutes' },
    };
    expect((await admin.call('POST', '/api/privacy/retention/rules', { ...rule, anchor: 'booked' })).status).toBe(422);
    expect((await admin.call('POST', '/api/privacy/retention/rules', { ...rule, tenant: 'albtal' })).status).toBe(404);
    expect((await admin.call('POST', '/api/privacy/retention/rules', rule)).status).toBe(200);
    const kinds = await asFund(() => previewRetention(app.strapi, tenant, now));
    expect(kinds.find(({ subject }) => subject === 'memberDocument')).toMatchObject({ due: 2, cutoff: '2025-11-23' });
  });
});
