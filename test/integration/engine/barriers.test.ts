import { pauseRun, resolveTask, resumeRun, signal, type Text } from '@kassenwerk/engine';
import { inTransaction, onTopic } from '@kassenwerk/kernel';
import type { Session } from '../../support/boot';
import { waitFor } from './waiting';
import { bootMs, create, effect, openWorkbench, tenant, title, type Workbench } from './workbench';

let bench: Workbench;
let first: Session;
let second: Session;
beforeAll(async () => {
  bench = await openWorkbench();
  first = await bench.login({ username: `${tenant}/erste`, roles: ['teamLead'], tenants: [tenant] });
  second = await bench.login({ username: `${tenant}/zweite`, roles: ['teamLead'], tenants: [tenant] });
}, bootMs);
afterAll(() => bench?.stop());
beforeEach(() => bench.sql((sql) => sql.execute('truncate staging.effects')));

const tell = (runId: number, stepId: string, payload: Record<string, unknown>) =>
  bench.asJob((strapi) => inTransaction(strapi, (sql) => signal(sql, { runId, stepId, payload })));
const overdue = (runId: number) =>
  bench.sql((sql) =>
    sql.execute("update run_stages set due_at = now() - interval '1 second' where run_id = $1 and due_at is not null", [
      runId,
    ]),
  );

describe('engine.task', () => {
  it('waits for a decision and makes it the outcome', async () => {
    const ask = { id: 'ask', type: 'engine.task', parameters: { title, decisions: ['yes', 'no'] } };
    const when = (is: string) => ({ when: { outcome: { step: 'ask', is } } });
    const run = await bench.start([create(4), ask, effect('yes', when('yes')), effect('no', when('no'))]);
    const waiting = await bench.until(run, 'waiting');
    expect((waiting.run.waitingFor as Text).de).toBe('Wartet auf eine Person: Probe');
    const [task] = await bench.tasksOf(run);
    await bench.asJob((strapi) => resolveTask(strapi, task!.document_id, { decision: 'no' }));
    await bench.until(run, 'done');
    expect((await bench.effects()).byStep).toEqual({ no: 4 });
    expect((await bench.tasksOf(run)).map(({ status }) => status)).toEqual(['done']);
  });

  it('goes on by itself when nobody decides in time', async () => {
    const parameters = { title, decisions: ['yes'], giveUpAfterDays: 3 };
    const run = await bench.start([create(2), { id: 'ask', type: 'engine.task', parameters }]);
    await bench.until(run, 'waiting');
    await overdue(run);
    expect((await bench.until(run, 'done')).run.outcomes.ask).toBe('timeout');
  });

  it('takes a signal that comes before the barrier', async () => {
    const run = await bench.start([
      create(2),
      { id: 'early', type: 'engine.task', parameters: { title } },
      { id: 'late', type: 'engine.task', parameters: { title } },
    ]);
    await bench.until(run, 'waiting');
    await tell(run, 'late', { decision: 'done' });
    await tell(run, 'early', { decision: 'done' });
    await bench.until(run, 'done');
  });
});

describe('engine.itemTask', () => {
  const look = (parameters: object = {}) => ({
    id: 'look',
    type: 'engine.itemTask',
    parameters: { title, decisions: ['yes', 'no'], show: ['seen'], ...parameters },
  });
  const when = (is: string) => ({ when: { outcome: { step: 'look', is } } });
  const decide = (id: string, decision: string) => bench.asJob((strapi) => resolveTask(strapi, id, { decision }));
  const taskOf = async (run: number, key: string) =>
    (await bench.tasksOf(run)).find(({ payload }) => payload?.['itemKey'] === key)!;

  it('asks for each item, and lets each go its way as soon as somebody has decided', async () => {
    const run = await bench.start([
      create(4),
      effect('a'),
      look(),
      effect('yes', when('yes')),
      effect('no', when('no')),
    ]);
    await waitFor(async () => (await bench.detail(run)).items.waiting === 4);
    expect((await taskOf(run, 'm3')).payload).toMatchObject({
      decisions: ['yes', 'no'],
      facts: [{ path: 'seen', value: 30 }],
    });
    await decide((await taskOf(run, 'm3')).document_id, 'no');
    await waitFor(async () => (await bench.detail(run)).items.waiting === 3);
    await expect(decide((await taskOf(run, 'm3')).document_id, 'yes')).rejects.toMatchObject({
      code: 'KW_TASK_CLOSED',
    });
    for (const key of ['m1', 'm2', 'm4']) await decide((await taskOf(run, key)).document_id, 'yes');
    const { items } = await bench.until(run, 'done');
    expect(items).toEqual({ done: 4 });
    expect((await bench.effects()).byStep).toEqual({ a: 4, yes: 3, no: 1 });
  });

  it('concerns only those that its condition names', async () => {
    const some = { ...look(), when: { field: { path: 'seen', op: 'gt', value: 20 } } };
    const run = await bench.start([create(3), effect('a'), some, effect('b')]);
    await waitFor(async () => (await bench.detail(run)).items.waiting === 1);
    expect((await bench.tasksOf(run)).map(({ payload }) => payload?.['itemKey'])).toEqual(['m3']);
    await decide((await taskOf(run, 'm3')).document_id, 'yes');
    await bench.until(run, 'done');
    expect((await bench.effects()).byStep).toEqual({ a: 3, b: 3 });
  });

  it('gives up where nobody decides, and closes the tasks that are left', async () => {
    const run = await bench.start([create(2), effect('a'), look({ giveUpAfterDays: 2 }), effect('b', when('timeout'))]);
    await waitFor(async () => (await bench.detail(run)).items.waiting === 2);
    await decide((await taskOf(run, 'm1')).document_id, 'no');
    await waitFor(async () => (await bench.detail(run)).items.waiting === 1);
    await overdue(run);
    await bench.until(run, 'done');
    expect((await bench.effects()).byStep).toEqual({ a: 2, b: 1 });
    expect((await bench.tasksOf(run)).map(({ status }) => status)).toEqual(['done', 'done']);
  });
});

describe('engine.timer', () => {
  it('waits until its time has come and is not hurried by signals', async () => {
    const run = await bench.start([create(1), { id: 'wait', type: 'engine.timer', parameters: { hours: 2 } }]);
    const { stages } = await bench.until(run, 'waiting');
    expect(new Date(stages[1]!.dueAt!).getTime() - Date.now()).toBeGreaterThan(7_000_000);
    await tell(run, 'wait', {});
    await overdue(run);
    await bench.until(run, 'done');
  });

  it('does not wait for a day that has passed', async () => {
    const wait = { id: 'wait', type: 'engine.timer', parameters: { from: 'startOn' } };
    const run = await bench.start([create(1), wait], { params: { startOn: '2020-01-01' } });
    await bench.until(run, 'done');
  });
});

describe('engine.partner', () => {
  const partner = (parameters: object = {}) => ({
    id: 'check',
    type: 'engine.partner',
    parameters: {
      partner: 'address',
      send: ['seen'],
      dataClasses: [],
      receive: ['ok'],
      outcomes: ['found', 'unknown'],
      timeLimitHours: 24,
      ...parameters,
    },
  });
  const found = { when: { outcome: { step: 'check', is: 'found' } } };
  const answersFor = (keys: string[], outcome = 'found') => ({
    answers: keys.map((key) => ({ key, outcome, data: { ok: true, other: 1 } })),
  });

  it('asks through the outbox, matches answers to items, and counts the others', async () => {
    const asked: { partner: string; items: { key: string; data: unknown }[] }[] = [];
    onTopic('test.asked', ({ payload }) => Promise.resolve(void asked.push(payload as never)));
    const run = await bench.start([create(10), effect('a'), partner({ topic: 'test.asked' }), effect('b', found)]);
    await bench.until(run, 'waiting');
    await waitFor(async () => (await bench.detail(run)).items.waiting === 10);
    const [message] = await waitFor(async () => asked.length > 0 && asked);
    expect(message?.partner).toBe('address');
    expect(message?.items).toHaveLength(10);
    expect(message?.items[2]).toEqual({ key: 'm3', data: { seen: 30 } });

    await tell(run, 'check', answersFor(['m1', 'm2', 'm3', 'm4', 'm1', 'stranger']));
    await tell(run, 'check', answersFor(['m1', 'm5', 'm6', 'm7', 'm8'], 'found'));
    await tell(run, 'check', answersFor(['m9', 'm10'], 'unknown'));
    const { stages, items } = await bench.until(run, 'done');
    expect(stages[2]?.counts).toEqual({ in: 10, out: 10, rejected: 0, parked: 0 });
    expect(stages[2]?.result.answers).toEqual({ matched: 10, late: 0, duplicate: 2, unknown: 1 });
    expect((await bench.effects()).byStep).toEqual({ a: 10, b: 8 });
    expect(items).toEqual({ done: 10 });
  });

  it('lets no item slip past, however many workers come to the barrier at once', async () => {
    const run = await bench.start([create(8000), effect('a'), partner({ partner: 'crowd' })]);
    await waitFor(async () => (await bench.detail(run)).items.waiting === 8000, 60_000);
    const asked = () =>
      bench.sql((sql) =>
        sql.one<{ count: number }>(
          "select count(*)::int as count from partner_questions where partner = 'crowd' and status = 'open'",
        ),
      );
    await waitFor(async () => (await asked())?.count === 8000, 60_000);
  });

  it('goes on without those that were not answered, and counts what comes too late', async () => {
    const ask = { id: 'ask', type: 'engine.task', parameters: { title } };
    const run = await bench.start([create(6), effect('a'), partner(), effect('b', found), ask]);
    await waitFor(async () => (await bench.detail(run)).items.waiting === 6);
    await tell(run, 'check', answersFor(['m1', 'm2']));
    await waitFor(async () => (await bench.detail(run)).items.waiting === 4);
    await overdue(run);
    await waitFor(async () => (await bench.detail(run)).run.currentStage === 4);
    await tell(run, 'check', answersFor(['m5']));
    await waitFor(async () => (await bench.detail(run)).stages[2]?.result.lateSignals === 1);
    const { stages } = await bench.detail(run);
    expect(stages[2]?.counts).toEqual({ in: 6, out: 6, rejected: 0, parked: 0 });
    expect((await bench.effects()).byStep).toEqual({ a: 6, b: 2 });
  });

  it('hears all that answered in time, however many, before it goes on without the others', async () => {
    const run = await bench.start([create(610), effect('a'), partner(), effect('b', found)]);
    await waitFor(async () => (await bench.detail(run)).items.waiting === 610);
    await bench.asJob((strapi) => pauseRun(strapi, String(run)));
    await bench.asJob((strapi) =>
      inTransaction(strapi, async (sql) => {
        for (let n = 1; n <= 600; n += 1)
          await signal(sql, { runId: run, stepId: 'check', payload: answersFor([`m${n}`]) });
      }),
    );
    await overdue(run);
    await bench.asJob((strapi) => resumeRun(strapi, String(run)));
    const { stages } = await bench.until(run, 'done');
    expect(stages[2]?.result).toMatchObject({ answers: { matched: 600 }, unanswered: 10 });
    expect((await bench.effects()).byStep).toEqual({ a: 610, b: 600 });
  });

  it('makes a task of each that was not answered, when the rule says so; they catch up', async () => {
    const ask = { id: 'ask', type: 'engine.task', parameters: { title } };
    const run = await bench.start([create(3), effect('a'), partner({ onTimeout: 'task' }), effect('b'), ask]);
    await waitFor(async () => (await bench.detail(run)).items.waiting === 3);
    await overdue(run);
    await waitFor(async () => (await bench.detail(run)).run.currentStage === 4);
    const tasks = (await bench.tasksOf(run)).filter(({ item_id }) => item_id !== null);
    expect(tasks).toHaveLength(3);
    await bench.asJob((strapi) => resolveTask(strapi, tasks[0]!.document_id, { decision: 'accept' }));
    await waitFor(async () => (await bench.effects()).byStep.b === 1);
    const { stages, items } = await bench.detail(run);
    expect(stages[2]?.counts).toEqual({ in: 3, out: 1, rejected: 0, parked: 2 });
    expect(items).toEqual({ parked: 2, done: 1 });
  });
});

describe('engine.release', () => {
  const release = { id: 'release', type: 'engine.release', parameters: { title } };
  const park = { id: 'judge', type: 'test.judge', parameters: { park: [3] } };
  const sign = (who: Session, run: number, hash: string) =>
    who.call<{ data?: unknown; error?: { code?: string } }>('POST', `/api/engine/runs/${run}/release`, {
      decision: 'release',
      hash,
    });
  const shown = async (who: Session, run: number) =>
    (await who.call<{ data: { hash: string; signatures: unknown[] } }>('GET', `/api/engine/runs/${run}/release`)).body
      .data;

  it('needs two different people over the same figures', async () => {
    const run = await bench.start([create(5), effect('a'), release]);
    await bench.until(run, 'waiting');
    const { hash } = await shown(first, run);
    expect((await sign(first, run, hash)).status).toBe(200);
    await waitFor(async () => (await shown(first, run)).signatures.length === 1);
    expect((await sign(first, run, hash)).status).toBe(409);
    expect((await sign(second, run, 'f'.repeat(64))).status).toBe(409);
    expect((await bench.detail(run)).run.status).toBe('waiting');
    expect((await sign(second, run, hash)).status).toBe(200);
    expect((await bench.until(run, 'done')).run.outcomes.release).toBe('released');
  });

  it('answers truthfully when two people sign at the same moment, and when one clicks twice', async () => {
    const run = await bench.start([create(5), effect('a'), release]);
    await bench.until(run, 'waiting');
    const { hash } = await shown(first, run);
    const twice = await Promise.all([sign(first, run, hash), sign(first, run, hash), sign(first, run, hash)]);
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(twice.find(({ status }) => status === 409)!.body.error?.code).toBe('KW_RELEASE_SAME_PERSON');
    expect((await shown(first, run)).signatures).toHaveLength(1);
    expect((await sign(second, run, hash)).status).toBe(200);
    expect((await bench.until(run, 'done')).run.outcomes.release).toBe('released');

    const other = await bench.start([create(5), effect('a'), release]);
    await bench.until(other, 'waiting');
    const shownNow = await shown(first, other);
    const both = await Promise.all([sign(first, other, shownNow.hash), sign(second, other, shownNow.hash)]);
    expect(both.map(({ status, body }) => [status, (body.data as { complete: boolean }).complete]).sort()).toEqual([
      [200, false],
      [200, true],
    ]);
    expect((await bench.until(other, 'done')).run.outcomes.release).toBe('released');
  });

  it('voids the first signature when an item has caught up, and excludes who changed it', async () => {
    const run = await bench.start([create(5), park, effect('a'), release]);
    await bench.until(run, 'waiting');
    const before = await shown(second, run);
    await sign(second, run, before.hash);
    await waitFor(async () => (await shown(second, run)).signatures.length === 1);
    const task = (await bench.tasksOf(run)).find(({ item_id }) => item_id !== null);
    const resolved = await first.call('POST', `/api/engine/tasks/${task!.document_id}/resolve`, {
      decision: 'correct',
      data: { ok: true },
    });
    expect(resolved.status).toBe(204);
    await waitFor(async () => (await bench.effects()).byStep.a === 5);
    const after = await shown(second, run);
    expect(after.hash).not.toBe(before.hash);
    expect(after.signatures).toEqual([]);
    const bySomebodyWhoChangedIt = await sign(first, run, after.hash);
    expect([bySomebodyWhoChangedIt.status, bySomebodyWhoChangedIt.body.error?.code]).toEqual([
      403,
      'KW_RELEASE_EXCLUDED',
    ]);
    expect((await sign(second, run, after.hash)).status).toBe(200);
    expect((await bench.detail(run)).run.status).toBe('waiting');
  });
});
