import { pauseRun, resolveTask, resumeRun, cancelRun } from '@kassenwerk/engine';
import { system } from '@kassenwerk/kernel';
import type * as forgetting from '../../../plugins/engine/server/src/schedules/forget-runs';
import { closeGate, switches } from './sample-steps';
import { quiet, waitFor } from './waiting';
import { bootMs, create, effect, openWorkbench, title, type Workbench } from './workbench';

const { forgetRuns } = require('../../../plugins/engine/dist/server/src/schedules/forget-runs') as typeof forgetting;

let bench: Workbench;
beforeAll(async () => (bench = await openWorkbench()), bootMs);
afterAll(() => bench?.stop());
beforeEach(() => bench.sql((sql) => sql.execute('truncate staging.effects')));

describe('a run', () => {
  it('fuses item steps into a stage, counts every step and keeps what later stages need', async () => {
    const run = await bench.start([
      create(2500),
      effect('a'),
      { id: 'judge', type: 'test.judge', parameters: { reject: [7], park: [9] } },
      effect('odd', { when: { outcome: { step: 'a', is: 'odd' } } }),
      { id: 'total', type: 'test.total' },
      { id: 'use', type: 'test.useSeen' },
      effect('even', { when: { outcome: { step: 'a', is: 'even' } } }),
    ]);
    const { run: done, stages, findings, items, openTasks } = await bench.until(run, 'done');
    expect(stages.map(({ kind, steps }) => [kind, steps.map(({ id }) => id)])).toEqual([
      ['run', ['create']],
      ['items', ['a', 'judge', 'odd']],
      ['run', ['total']],
      ['items', ['use', 'even']],
    ]);
    expect(stages[1]?.counts).toEqual({ in: 2500, out: 2498, rejected: 1, parked: 1 });
    expect(stages[3]?.counts).toEqual({ in: 2498, out: 2498, rejected: 0, parked: 0 });
    expect(stages[1]?.steps[0]).toMatchObject({ executed: 2500, outcomes: { odd: 1250, even: 1250 } });
    expect(stages[1]?.steps[2]).toMatchObject({ executed: 1248, skipped: 1250 });
    expect(await bench.effects()).toEqual({ byStep: { a: 2500, odd: 1248, even: 1250, total: 1 }, twice: 0 });
    expect(items).toEqual({ done: 2498, rejected: 1, parked: 1 });
    expect(openTasks).toBe(1);
    expect(findings.map(({ rule, severity, count }) => [rule, severity, count])).toEqual([
      ['T-PARK', 'park', 1],
      ['T-REJECT', 'reject', 1],
    ]);
    expect(done.sums.amountCents).toBe((2500 * 2501) / 2 + 1250 ** 2 - 16 + 1250 * 1251);
    expect(done).toMatchObject({ itemCount: 2500, outcomes: { total: 'full' } });
  });

  it('starts with items of its own, without a step that creates them', async () => {
    const items = [{ key: 'one', subjectType: 'case', subjectId: 'c1', data: { n: 1 } }];
    const run = await bench.start([effect('a')], { items, inputs: ['n'] });
    const { items: counts, stages } = await bench.until(run, 'done');
    expect(counts).toEqual({ done: 1 });
    expect(stages[0]?.counts.out).toBe(1);
  });

  it('ends at once when nobody is concerned', async () => {
    const run = await bench.start([create(0), effect('a'), { id: 'total', type: 'test.total' }]);
    const { run: done } = await bench.until(run, 'done');
    expect(done.outcomes.total).toBe('empty');
  });

  it('keeps the version it was started with', async () => {
    closeGate();
    const run = await bench.start([create(3), { id: 'gate', type: 'test.gate' }, effect('a')]);
    expect((await bench.detail(run)).run.processVersion).toBe(1);
    switches.openGate();
    expect((await bench.until(run, 'done')).stages[1]?.steps.map(({ id }) => id)).toEqual(['gate', 'a']);
  });

  it('pauses after the chunks in work and goes on without doing anything twice', async () => {
    closeGate();
    const run = await bench.start([create(6000), { id: 'gate', type: 'test.gate' }, effect('a')]);
    await waitFor(async () => switches.atGate > 0);
    await bench.asJob((strapi) => pauseRun(strapi, String(run)));
    switches.openGate();
    await waitFor(async () => (await bench.detail(run)).stages[1]!.counts.in > 0);
    await quiet();
    const paused = await bench.detail(run);
    expect(paused.run.status).toBe('paused');
    expect(paused.stages[1]!.counts.in).toBeLessThan(6000);
    await expect(bench.asJob((strapi) => pauseRun(strapi, String(run)))).rejects.toMatchObject({
      code: 'KW_RUN_WRONG_STATE',
    });
    await bench.asJob((strapi) => resumeRun(strapi, String(run)));
    expect((await bench.until(run, 'done')).items).toEqual({ done: 6000 });
    expect(await bench.effects()).toEqual({ byStep: { a: 6000 }, twice: 0 });
  });

  it('withdraws every item when it is cancelled before the cut-off', async () => {
    const ask = { id: 'ask', type: 'engine.task', parameters: { title } };
    const run = await bench.start([
      create(50),
      { id: 'judge', type: 'test.judge', parameters: { park: [3] } },
      ask,
      effect('a', { cutOff: true }),
    ]);
    await bench.until(run, 'waiting');
    expect(await bench.asJob((strapi) => cancelRun(strapi, String(run), 'wrong file'))).toEqual({ withdrawn: 50 });
    const { run: cancelled, items, openTasks } = await bench.detail(run);
    expect([cancelled.status, items, openTasks]).toEqual(['cancelled', { cancelled: 50 }, 0]);
    await expect(bench.asJob((strapi) => resumeRun(strapi, String(run)))).rejects.toMatchObject({
      code: 'KW_RUN_WRONG_STATE',
    });
  });

  it('spares what has passed the cut-off when it is cancelled later', async () => {
    const ask = { id: 'ask', type: 'engine.task', parameters: { title } };
    const run = await bench.start([
      create(50),
      { id: 'judge', type: 'test.judge', parameters: { park: [3] } },
      effect('handOver', { cutOff: true }),
      ask,
      effect('later'),
    ]);
    await bench.until(run, 'waiting');
    expect(await bench.asJob((strapi) => cancelRun(strapi, String(run), 'wrong file'))).toEqual({ withdrawn: 1 });
    expect((await bench.detail(run)).items).toEqual({ cancelled: 1, done: 49 });
  });
});

describe('a parked item', () => {
  const judge = { id: 'judge', type: 'test.judge', parameters: { park: [3, 4, 5] } };
  const ask = { id: 'ask', type: 'engine.task', parameters: { title } };

  const parkedTasks = async (run: number) => (await bench.tasksOf(run)).filter(({ item_id }) => item_id !== null);

  it('stops nobody else, and catches up when its task is done', async () => {
    const run = await bench.start([
      create(100),
      effect('before'),
      judge,
      effect('after'),
      { id: 'total', type: 'test.total' },
      effect('next'),
      ask,
    ]);
    await bench.until(run, 'waiting');
    const [accept, correct, reject] = await parkedTasks(run);
    await bench.asJob((strapi) => resolveTask(strapi, accept!.document_id, { decision: 'accept' }));
    await bench.asJob((strapi) =>
      resolveTask(strapi, correct!.document_id, { decision: 'correct', data: { ok: true } }),
    );
    await bench.asJob((strapi) => resolveTask(strapi, reject!.document_id, { decision: 'reject' }));
    await waitFor(async () => (await bench.effects()).byStep.next === 99);
    const { stages, items } = await bench.detail(run);
    expect(stages[1]?.counts).toEqual({ in: 100, out: 99, rejected: 1, parked: 0 });
    expect(stages[3]?.counts).toEqual({ in: 99, out: 99, rejected: 0, parked: 0 });
    expect(items).toEqual({ done: 99, rejected: 1 });
    // What came before the parking step did not happen again.
    expect(await bench.effects()).toEqual({ byStep: { before: 100, after: 99, next: 99, total: 1 }, twice: 0 });
    const [decision] = (await bench.tasksOf(run)).filter(({ kind }) => kind === 'decision');
    await bench.asJob((strapi) => resolveTask(strapi, decision!.document_id, { decision: 'done' }));
    await bench.until(run, 'done');
  });

  it('comes back as a task when the correction did not help', async () => {
    const run = await bench.start([create(5), { ...judge, parameters: { park: [3] } }, ask]);
    await bench.until(run, 'waiting');
    const [task] = await parkedTasks(run);
    await bench.asJob((strapi) => resolveTask(strapi, task!.document_id, { decision: 'correct', data: { ok: false } }));
    await waitFor(async () => (await parkedTasks(run)).length === 2);
    expect((await parkedTasks(run)).map(({ status }) => status)).toEqual(['done', 'open']);
    await expect(
      bench.asJob((strapi) => resolveTask(strapi, task!.document_id, { decision: 'accept' })),
    ).rejects.toMatchObject({
      code: 'KW_TASK_CLOSED',
    });
  });

  it('catches up after the end of its run, when no step is a cut-off', async () => {
    const run = await bench.start([create(5), { ...judge, parameters: { park: [3] } }, effect('after')]);
    expect((await bench.until(run, 'done')).items).toEqual({ done: 4, parked: 1 });
    const [task] = await parkedTasks(run);
    await bench.asJob((strapi) => resolveTask(strapi, task!.document_id, { decision: 'accept' }));
    await waitFor(async () => (await bench.detail(run)).items['done'] === 5);
    expect((await bench.until(run, 'done')).stages[1]?.counts).toEqual({ in: 5, out: 5, rejected: 0, parked: 0 });
    expect(await bench.effects()).toEqual({ byStep: { after: 5 }, twice: 0 });
  });

  it('is refused after the cut-off, with a sentence that says what happens instead', async () => {
    const run = await bench.start([
      create(5),
      { ...judge, parameters: { park: [3] } },
      effect('handOver', { cutOff: true }),
      ask,
    ]);
    await bench.until(run, 'waiting');
    const [task] = await parkedTasks(run);
    await expect(
      bench.asJob((strapi) => resolveTask(strapi, task!.document_id, { decision: 'correct', data: { ok: true } })),
    ).rejects.toMatchObject({
      code: 'KW_RUN_PAST_CUT_OFF',
      text: { de: expect.stringContaining('nächsten Lauf') as string },
    });
    await bench.asJob((strapi) => resolveTask(strapi, task!.document_id, { decision: 'reject' }));
    expect((await bench.detail(run)).items).toEqual({ done: 4, rejected: 1 });
  });

  it('is offered only the decisions its task names', async () => {
    const run = await bench.start([create(5), { ...judge, parameters: { park: [3] } }, ask]);
    await bench.until(run, 'waiting');
    const [task] = await parkedTasks(run);
    await expect(
      bench.asJob((strapi) => resolveTask(strapi, task!.document_id, { decision: 'perhaps' })),
    ).rejects.toMatchObject({
      code: 'KW_TASK_DECISION_UNKNOWN',
    });
  });
});

describe('the end of a run', () => {
  it('waits for items that are still catching up', async () => {
    const judge = { id: 'judge', type: 'test.judge', parameters: { park: [3] } };
    const ask = { id: 'ask', type: 'engine.task', parameters: { title } };
    closeGate();
    const run = await bench.start([create(10), judge, { id: 'gate', type: 'test.gate' }, effect('a'), ask]);
    switches.openGate();
    await bench.until(run, 'waiting');
    closeGate();
    const [parked, decision] = await bench.tasksOf(run);
    await bench.asJob((strapi) => resolveTask(strapi, parked!.document_id, { decision: 'accept' }));
    await bench.asJob((strapi) => resolveTask(strapi, decision!.document_id, { decision: 'done' }));
    await waitFor(async () => (await bench.detail(run)).run.currentStage === 3);
    expect((await bench.detail(run)).run.status).toBe('running');
    switches.openGate();
    expect((await bench.until(run, 'done')).items).toEqual({ done: 10 });
    expect(await bench.effects()).toEqual({ byStep: { a: 10 }, twice: 0 });
  });
});

describe('runs whose process says how long they are kept', () => {
  it('go with all that belongs to them when their time is over, unless something in them waits for a person', async () => {
    const judge = { id: 'judge', type: 'test.judge', parameters: { park: [3] } };
    const passing = { keepDays: 30 };
    const old = await bench.start([create(20), effect('a')], passing);
    const parked = await bench.start([create(5), judge], passing);
    const young = await bench.start([create(5), effect('a')], passing);
    const kept = await bench.start([create(5), effect('a')]);
    const all = [old, parked, young, kept];
    for (const run of all) await bench.until(run, 'done');
    await bench.sql((sql) =>
      sql.execute("update runs set finished_at = now() - interval '31 days' where id = any ($1)", [
        [old, parked, kept],
      ]),
    );
    const forget = () => system('test', () => forgetRuns(bench.strapi, new Date()));
    expect(await forget()).toBe(1);
    expect(await forget()).toBe(0);
    const left = await bench.sql((sql) =>
      sql.rows<{ id: number; items: number; stages: number; chunks: number }>(
        `select q.id, (select count(*)::int from run_items i where i.run_id = q.id) as items,
           (select count(*)::int from run_stages s where s.run_id = q.id) as stages,
           (select count(*)::int from run_chunks c where c.run_id = q.id) as chunks
         from unnest($1::int[]) with ordinality as q (id, at) left join runs r on r.id = q.id order by q.at`,
        [all],
      ),
    );
    expect(left).toEqual([
      { id: old, items: 0, stages: 0, chunks: 0 },
      { id: parked, items: 5, stages: 2, chunks: 1 },
      { id: young, items: 5, stages: 2, chunks: 1 },
      { id: kept, items: 5, stages: 2, chunks: 1 },
    ]);
    const runs = await bench.sql((sql) => sql.rows<{ id: number }>('select id from runs where id = any ($1)', [all]));
    expect(runs.map(({ id }) => id).sort((a, b) => a - b)).toEqual([parked, young, kept]);
  });
});
