import { basename, join } from 'node:path';
import { createReadStream } from 'node:fs';
import { receiveBankMessage, simulateBank } from '@kassenwerk/collections';
import { publishProcess, runDetail, startRun, type ProcessDefinitionInput, type RunDetail } from '@kassenwerk/engine';
import { runAsJob, system, withSql } from '@kassenwerk/kernel';
import { bootKassenwerk, type Booted, type Session } from '../../support/boot';
import { submitDebits } from './support/submitted-debits';

const tenant = 'nordlicht';
const title = { de: 'Rückläufer', en: 'Returns' };
const perMonth = { type: 'percentPerMonth', percent: 1, roundDownToCents: 100, noneBelowCents: 0 };
const dunning = { phase: 'H', type: 'collections.dunning', parameters: { scope: 'fund' } };
const enforcement = { phase: 'H', type: 'collections.handToEnforcement', parameters: { scope: 'fund' } };

const processOf = (key: string, steps: object[]): ProcessDefinitionInput =>
  ({ kind: 'process', key, title, phases: [{ key: 'H', title }], steps }) as ProcessDefinitionInput;

const returnsProcess = processOf('returns', [
  { id: 'begin', phase: 'H', type: 'engine.task', parameters: { title } },
  { id: 'await', phase: 'H', type: 'collections.awaitReturns', parameters: { until: 'returnWindowOver' } },
  { id: 'allocate', phase: 'H', type: 'collections.allocatePayments' },
  { id: 'classify', phase: 'H', type: 'collections.classifyReturns' },
  { id: 'retry', phase: 'H', type: 'collections.scheduleRetry', when: { outcome: { step: 'classify', is: 'retry' } } },
  { id: 'lateFee', phase: 'H', type: 'collections.lateFee', parameters: { rule: perMonth } },
  { id: 'deferrals', phase: 'H', type: 'collections.deferrals' },
  { id: 'dunning', ...dunning },
  { id: 'enforcement', ...enforcement },
]);

describe('returned debits in a run', () => {
  let app: Booted;
  let provider: Session;

  beforeAll(async () => {
    app = await bootKassenwerk({ funds: [tenant, 'albtal'] });
    provider = await app.login({
      username: `${tenant}/provider`,
      roles: ['providerStaff', 'caseworker', 'operator'],
      tenants: [tenant],
    });
    await asFund(() => publishProcess(app.strapi, { tenant, definition: returnsProcess, author: 'test' }));
    const again = processOf('dunning', [
      { id: 'dunning', ...dunning },
      { id: 'enforcement', ...enforcement },
    ]);
    await asFund(() => publishProcess(app.strapi, { tenant, definition: again, author: 'test' }));
  });
  afterAll(() => app.stop());

  const asFund = <T>(fn: () => Promise<T>) => runAsJob(tenant, 'test', fn);
  const rows = <T>(text: string, params: unknown[] = []) =>
    asFund(() => withSql(app.strapi, (sql) => sql.rows<T>(text, params)));

  const start = (process: string, keyDate: string, members: string[]) =>
    asFund(() =>
      startRun(app.strapi, {
        tenant,
        process,
        period: '2026-12',
        params: { deliveryId: 1, keyDate, createdAt: `${keyDate}T08:00:00Z` },
        items: members.map((id) => ({ key: id, subjectType: 'member', subjectId: id })),
      }),
    );

  async function until(runId: number, isReached: (detail: RunDetail) => boolean): Promise<RunDetail> {
    const deadline = Date.now() + 60_000;
    for (;;) {
      const detail = await asFund(() => runDetail(app.strapi, String(runId)));
      if (isReached(detail)) return detail;
      if (Date.now() > deadline)
        throw new Error(
          `run is ${detail.run.status}: ${JSON.stringify([detail.stages.map(({ status }) => status), detail.incidents])}`,
        );
      await pause();
    }
  }

  const pause = () => new Promise((done) => setTimeout(done, 100));

  async function resolve(runId: number, stepId: string, decision: string): Promise<void> {
    const [task] = await rows<{ document_id: string }>(
      'select document_id from tasks where run_id = $1 and step_id = $2',
      [runId, stepId],
    );
    const { status } = await provider.call('POST', `/api/engine/tasks/${task!.document_id}/resolve`, { decision });
    expect(status).toBeLessThan(300);
  }

  const count = async (condition: string): Promise<number> =>
    (await rows<{ n: number }>(`select count(*) as n from ${condition}`))[0]!.n;

  /** Runs the nightly checks now. @returns what they say */
  async function atNight() {
    const schedule = async () =>
      (await system('test', () =>
        withSql(app.strapi, (sql) =>
          sql.one<{ document_id: string; last_run_at: Date | null; last_status: string; last_result: object }>(
            "select document_id, last_run_at, last_status, last_result from schedules where key = 'collections.nightlyChecks'",
          ),
        ),
      ))!;
    const before = await schedule();
    const everywhere = await app.login({ username: 'operator', roles: ['operator'], tenants: ['*'] });
    const started = await everywhere.call('POST', `/api/engine/schedules/${before.document_id}/run`);
    expect(started.status).toBeLessThan(300);
    for (;;) {
      const after = await schedule();
      if (String(after.last_run_at) !== String(before.last_run_at)) return after;
      await pause();
    }
  }

  it('waits for the bank, sorts by reason, reminds and hands over', async () => {
    const debits = await submitDebits(app, { tenant, blocks: [40], messageId: 'KW-RUN-501' });
    const members = (
      await rows<{ id: string }>('select document_id as id from members where tenant = $1', [tenant])
    ).map(({ id }) => id);
    const { runId } = await start('returns', '2027-03-01', members);
    await until(runId, ({ run }) => run.status === 'waiting');
    for (const table of ['debit_items', 'receivables', 'bank_files'])
      await rows(`update ${table} set run_id = $1 where run_id = $2`, [runId, debits.runId]);
    await resolve(runId, 'begin', 'done');
    await until(runId, ({ stages }) => stages[1]!.status === 'waiting');

    const scenario = { returnsWithReason: { MS03: 0.2, AC04: 0.2, MD06: 0.2 }, payAfterReturn: 0 };
    const { files, expected } = await simulateBank(debits.path, join(app.dataDir, 'answers'), scenario);
    for (const { path } of files) {
      await asFund(() =>
        receiveBankMessage(app.strapi, {
          tenant,
          fileName: basename(path),
          source: 'test',
          stream: createReadStream(path),
        }),
      );
    }
    for (let unread = 1; unread > 0; await pause()) unread = await count("bank_messages where status <> 'done'");
    const done = await until(runId, ({ run }) => run.status === 'done');
    expect(done.incidents).toEqual([]);

    const { MS03 = 0, AC04 = 0, MD06 = 0 } = expected.returned.byReason;
    expect(await count("receivables where status in ('returned', 'dunned') and type = 'additionalContribution'")).toBe(
      MS03 + AC04 + MD06,
    );
    expect(await count('receivables where retry_on is not null')).toBe(MS03);
    expect(await count("member_documents where kind = 'dunningNotice'")).toBe(MS03 + AC04);
    expect(await count("tasks where kind = 'disputedDebit'")).toBe(MD06);
    expect(await count("receivables where type = 'latePaymentSurcharge' and open_cents > 0")).toBe(MS03 + AC04 + MD06);
    const [letter] = await rows<{ title: string; body: string }>(
      "select title, body from member_documents where kind = 'dunningNotice' order by id limit 1",
    );
    expect([letter!.title, letter!.body.includes('BKK Nordlicht')]).toEqual(['Zahlungserinnerung', true]);

    const second = await start('dunning', '2027-03-29', members.slice(0, 1));
    await until(second.runId, ({ run }) => run.status === 'done');
    expect(await count("member_documents where kind = 'dunningNotice' and title = 'Mahnung'")).toBe(MS03 + AC04);
    const third = await start('dunning', '2027-05-03', members.slice(0, 1));
    await until(third.runId, ({ run }) => run.status === 'done');
    expect(await count("tasks where kind = 'enforcement' and status = 'open'")).toBe(1);
    expect(await count("receivables where status = 'enforcement' and type = 'additionalContribution'")).toBe(
      MS03 + AC04,
    );
  });

  it('finds nothing wrong at night', async () => {
    const clean = { accountsDiffering: 0, returnsWithoutTask: 0, brokenLinks: 0, messagesStuck: 0 };
    expect(await atNight()).toMatchObject({ last_status: 'done', last_result: { nordlicht: clean, albtal: clean } });
    expect(await count("tasks where kind = 'accountDiffers'")).toBe(0);
  });

  it('shows a member with account and history, and records who looked', async () => {
    const [member] = await rows<{ id: string }>(
      "select member_id as id from receivables where status = 'enforcement' order by id limit 1",
    );
    const path = `/api/collections/members/${member!.id}/overview`;
    await provider.call('GET', path);
    const { status, body } = await provider.call<{
      data: {
        account: { balanceCents: number; entries: { balanceCents: number }[] };
        receivables: { openCents: number }[];
        documents: unknown[];
        history: { kind: string }[];
      };
    }>('GET', path);
    const open = body.data.receivables.reduce((sum, { openCents }) => sum + openCents, 0);
    expect([status, body.data.account.balanceCents, body.data.account.entries.at(-1)!.balanceCents]).toEqual([
      200,
      open,
      open,
    ]);
    expect([body.data.documents.length, body.data.history.map(({ kind }) => kind)]).toEqual([2, ['read']]);
    const survey = await app.login({ username: `${tenant}/survey`, roles: ['surveyAgent'], tenants: [tenant] });
    const limited = await survey.call<{ data: { member: object; mandates: unknown[] } }>('GET', path);
    expect([Object.keys(limited.body.data.member).includes('iban'), limited.body.data.mandates]).toEqual([false, []]);
    const other = await app.login({ username: 'albtal/provider', roles: ['providerStaff'], tenants: ['albtal'] });
    expect((await other.call('GET', path)).status).toBe(404);
  });

  it('lets the debts of a member wait whom somebody has given time, until the task is decided', async () => {
    const [debt] = await rows<{ id: string }>(
      "select member_id as id from receivables where status in ('returned', 'dunned') and open_cents > 0 order by id limit 1",
    );
    const path = `/api/collections/members/${debt!.id}/deferral`;
    const later = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const order = { until: later(60), reason: 'Kurzarbeit' };
    const defer = (who: Session, body: object) =>
      who
        .call<{ error?: { code: string } }>('POST', path, body)
        .then((answer) => [answer.status, answer.body.error?.code]);
    const deferred = () => count(`receivables where member_id = '${debt!.id}' and status = 'deferred'`);

    expect(await defer(provider, { ...order, until: later(-2) })).toEqual([422, 'KW_DEFERRAL_DATE']);
    const twice = await Promise.all([defer(provider, order), defer(provider, order)]);
    expect(twice.map(([status]) => status).sort()).toEqual([200, 409]);
    expect(await deferred()).toBeGreaterThan(0);
    const other = await app.login({ username: 'albtal/defer', roles: ['providerStaff'], tenants: ['albtal'] });
    const fund = await app.login({ username: `${tenant}/fund`, roles: ['fundUser'], tenants: [tenant] });
    expect((await defer(other, order))[0]).toBe(404);
    expect((await defer(fund, order))[0]).toBe(403);

    const [task] = await rows<{ id: string }>(
      "select document_id as id from tasks where kind = 'deferral' order by id",
    );
    await provider.call('POST', `/api/engine/tasks/${task!.id}/resolve`, { decision: 'endDeferral' });
    await atNight();
    expect(await deferred()).toBe(0);
  });
});
