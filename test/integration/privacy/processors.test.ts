import { publishProcess, signal } from '@kassenwerk/engine';
import { inTransaction } from '@kassenwerk/kernel';
import { waitFor } from '../engine/waiting';
import { create, effect, openWorkbench, processOf, tenant, type Workbench } from '../engine/workbench';

jest.setTimeout(200_000);

type Answer = { data: { documentId: string }; error?: { code: string; message: string; details: object } };

const ask = (parameters: object = {}) => ({
  id: 'ask',
  type: 'engine.partner',
  parameters: {
    partner: 'letterShop',
    send: ['seen'],
    dataClasses: ['masterData' as const, 'correspondence' as const],
    timeLimitHours: 24,
    ...parameters,
  },
});

describe('the register of processors', () => {
  let bench: Workbench;
  const register = async (entry: object) => {
    const admin = await bench.login({
      username: `${tenant}/ds${Date.now()}`,
      roles: ['businessAdmin'],
      tenants: [tenant],
    });
    const base = {
      tenant,
      partnerKey: 'letterShop',
      name: 'Druckhaus',
      contractOn: '2026-01-01',
      noticeOn: '2026-01-01',
      validFrom: '2026-01-01',
    };
    return admin.call<Answer>('POST', '/api/privacy/processors', { data: { ...base, ...entry } });
  };

  beforeAll(async () => {
    bench = await openWorkbench();
  });
  afterAll(() => bench?.stop());

  it('warns when a process is published that hands data to somebody who is not in it', async () => {
    const definition = processOf('warned', [create(2), effect('a'), ask()]);
    const published = await bench.asJob((strapi) => publishProcess(strapi, { tenant, definition, author: 'test' }));
    expect(published).toMatchObject({ warnings: [{ de: expect.stringContaining('letterShop') }] });
  });

  it('warns people before they start such a process', async () => {
    const lead = await bench.login({ username: `${tenant}/start`, roles: ['businessAdmin'], tenants: [tenant] });
    const warnings = (process: string, of = tenant) =>
      lead.call<{ data: object[] }>('GET', `/api/engine/process-warnings?tenant=${of}&process=${process}`);
    expect(await warnings('warned')).toMatchObject({
      status: 200,
      body: { data: [{ de: expect.stringContaining('letterShop') }] },
    });
    expect((await warnings('warned', 'albtal')).status).toBeGreaterThanOrEqual(403);
  });

  it('lets no run start that would, and names partner and what is missing', async () => {
    await expect(bench.start([create(2), effect('a'), ask()])).rejects.toMatchObject({
      code: 'KW_PROCESSOR_MISSING',
      details: { partner: 'letterShop', missing: ['masterData', 'correspondence'] },
    });
    expect((await register({ dataClasses: ['masterData'] })).status).toBe(201);
    // No notice to the authority, or a contract that is over, is no entry.
    await register({ dataClasses: ['correspondence'], noticeOn: null });
    await register({ dataClasses: ['correspondence'], validTo: '2026-02-01' });
    await expect(bench.start([create(2), effect('a'), ask()])).rejects.toMatchObject({
      details: { missing: ['correspondence'] },
    });
  });

  it('stops the step when the entry has ended meanwhile, and goes on when it is mended', async () => {
    const { status, body } = await register({ dataClasses: ['correspondence'] });
    expect(status).toBe(201);
    const gate = { id: 'gate', type: 'engine.task', parameters: { title: { de: 'Halt', en: 'Stop' } } };
    const runId = await bench.start([create(3), effect('a'), gate, ask()]);
    await bench.until(runId, 'waiting');
    await bench.sql((sql) =>
      sql.execute("update processors set valid_to = '2026-03-01' where document_id = $1", [body.data.documentId]),
    );
    const [task] = await bench.tasksOf(runId);
    const admin = await bench.login({
      username: `${tenant}/lead`,
      roles: ['teamLead', 'providerStaff'],
      tenants: [tenant],
    });
    await admin.call('POST', `/api/engine/tasks/${task!.document_id}/resolve`, { decision: 'done' });
    const stopped = await bench.until(runId, 'stopped');
    expect(stopped.incidents[0]).toMatchObject({ code: 'KW_PROCESSOR_MISSING' });
    const asked = await bench.sql((sql) => sql.rows("select id from outbox_messages where topic = 'partner.request'"));
    expect(asked).toEqual([]);
    await bench.sql((sql) =>
      sql.execute('update processors set valid_to = null where document_id = $1', [body.data.documentId]),
    );
    await admin.call('POST', `/api/engine/incidents/${stopped.incidents[0]!.id}/retry`, {});
    await bench.until(runId, 'waiting');
  });

  it('gives a partner names that lead to nobody, the same each time, and understands its answers', async () => {
    const steps = [create(3), effect('a'), ask({ pseudonymous: true, receive: ['ok'], outcomes: ['answered'] })];
    const named = async () => {
      const runId = await bench.start(steps);
      const questions = await waitFor(async () => {
        const rows = await bench.sql((sql) =>
          sql.rows<{ name: string }>(
            "select name from partner_questions where run_id = $1 and status = 'open' order by item_id",
            [runId],
          ),
        );
        return rows.length === 3 && rows;
      });
      return { runId, keys: questions.map(({ name }) => name) };
    };
    const [first, second] = [await named(), await named()];
    expect(first.keys).toHaveLength(3);
    expect(second.keys).toEqual(first.keys);
    for (const key of first.keys) expect(key).toMatch(/^[\w-]{22}$/);
    await bench.asJob((strapi) =>
      inTransaction(strapi, (sql) =>
        signal(sql, { runId: first.runId, stepId: 'ask', payload: { answers: first.keys.map((key) => ({ key })) } }),
      ),
    );
    await bench.until(first.runId, 'done');
  });
});
