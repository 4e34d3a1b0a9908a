import { resolveTask, retryIncident, skipIncident } from '@kassenwerk/engine';
import { switches } from './sample-steps';
import { waitFor } from './waiting';
import { bootMs, create, effect, openWorkbench, title, type Workbench } from './workbench';

let bench: Workbench;
beforeAll(async () => (bench = await openWorkbench()), bootMs);
afterAll(() => bench?.stop());
beforeEach(async () => {
  await bench.sql((sql) => sql.execute('truncate staging.effects'));
  switches.failing.clear();
  switches.runStepFails = false;
});

const failing = { id: 'fail', type: 'test.fail' };
const ask = { id: 'ask', type: 'engine.task', parameters: { title } };

describe('a failing item', () => {
  it('is found among its neighbours and parked with an incident, while all others go on', async () => {
    switches.failing = new Set(['m17', 'm1400']);
    const run = await bench.start([create(2000), effect('before'), failing, effect('after'), ask]);
    const { stages, incidents } = await bench.until(run, 'waiting');
    expect(stages[1]?.counts).toEqual({ in: 2000, out: 1998, rejected: 0, parked: 2 });
    // Nothing of the failed attempts is left, and what the item did before it failed was undone with it.
    expect(await bench.effects()).toEqual({ byStep: { before: 1998, after: 1998 }, twice: 0 });
    expect(incidents.map(({ extent, stepId, status, code }) => [extent, stepId, status, code])).toContainEqual([
      'items',
      'fail',
      'open',
      'KW_STEP_FAILED',
    ]);
    expect(incidents.reduce((sum, { itemCount }) => sum + itemCount, 0)).toBe(2);
    const technical = await bench.sql((sql) =>
      sql.rows<{ technical: string }>('select technical from incidents where run_id = $1', [run]),
    );
    expect(technical.map((row) => row.technical).join()).not.toContain('m17');
  });

  it('catches up when its incident is retried, or goes on without the step when it is skipped', async () => {
    switches.failing = new Set(['m2', 'm3']);
    const run = await bench.start([create(10), effect('before'), failing, effect('after'), ask]);
    const { incidents } = await bench.until(run, 'waiting');
    switches.failing = new Set(['m3']);
    await bench.asJob((strapi) => retryIncident(strapi, incidents[0]!.id));
    await waitFor(async () => (await bench.detail(run)).incidents.length === 2);
    const [again] = (await bench.detail(run)).incidents;
    expect(again).toMatchObject({ status: 'open', itemCount: 1 });
    await bench.asJob((strapi) => skipIncident(strapi, again!.id));
    await waitFor(async () => (await bench.detail(run)).stages[1]!.counts.out === 10);
    expect((await bench.detail(run)).stages[1]?.counts).toEqual({ in: 10, out: 10, rejected: 0, parked: 0 });
    expect(await bench.effects()).toEqual({ byStep: { before: 10, after: 10 }, twice: 0 });
    await expect(bench.asJob((strapi) => retryIncident(strapi, again!.id))).rejects.toMatchObject({
      code: 'KW_INCIDENT_SETTLED',
    });
  });
});

describe('a step that fails for everybody', () => {
  it('stops a run of a few items too, which would be at its end else; retry and skip go on', async () => {
    switches.failing = new Set(['*']);
    const few = () => bench.start([create(2), effect('before'), failing, effect('after')]);
    const [one, other] = [await few(), await few()];
    const [first] = (await bench.until(one, 'stopped')).incidents;
    const [second] = (await bench.until(other, 'stopped')).incidents;
    expect(first).toMatchObject({ extent: 'stage', stepId: 'fail', itemCount: 2 });
    await bench.asJob((strapi) => skipIncident(strapi, second!.id));
    await bench.until(other, 'done');
    switches.failing.clear();
    await bench.asJob((strapi) => retryIncident(strapi, first!.id));
    await bench.until(one, 'done');
    expect((await bench.effects()).byStep).toEqual({ before: 4, after: 4 });
  });

  it('stops the run with one incident and leaves nothing behind; retry goes on', async () => {
    switches.failing = new Set(['*']);
    const run = await bench.start([create(3000), effect('before'), failing, effect('after')]);
    const { incidents, stages, run: stopped } = await bench.until(run, 'stopped');
    expect(incidents.filter(({ extent }) => extent === 'stage')).toHaveLength(1);
    expect(stages[1]?.status).toBe('stopped');
    expect(stopped.waitingFor?.de).toMatch(/unerwarteten Fehler/);
    expect(await bench.effects()).toEqual({ byStep: {}, twice: 0 });
    switches.failing.clear();
    await bench.asJob((strapi) => retryIncident(strapi, incidents[0]!.id));
    const done = await bench.until(run, 'done');
    // A second worker may have been looking for the culprits of its chunk while the cause went away: those it had found stay parked.
    const parked = done.incidents
      .filter(({ extent }) => extent === 'items')
      .reduce((sum, { itemCount }) => sum + itemCount, 0);
    expect(parked).toBeLessThan(1500);
    const through = 3000 - parked;
    expect(await bench.effects()).toEqual({ byStep: { before: through, after: through }, twice: 0 });
  });

  it('stops the run when it is a step on the whole run; skipping goes on without it', async () => {
    switches.runStepFails = true;
    const run = await bench.start([create(5), { id: 'total', type: 'test.total' }, effect('after')]);
    const { incidents } = await bench.until(run, 'stopped');
    await bench.asJob((strapi) => retryIncident(strapi, incidents[0]!.id));
    await waitFor(async () => (await bench.detail(run)).incidents.length === 2);
    const [again] = (await bench.until(run, 'stopped')).incidents;
    await bench.asJob((strapi) => skipIncident(strapi, again!.id));
    const { stages } = await bench.until(run, 'done');
    expect(stages.map(({ status }) => status)).toEqual(['done', 'skipped', 'done']);
    expect(await bench.effects()).toEqual({ byStep: { after: 5 }, twice: 0 });
  });
});

describe('reconciliation', () => {
  const withGap = async (sqlText: string) => {
    const run = await bench.start([create(20), effect('a'), { id: 'total', type: 'test.total' }, ask, effect('b')]);
    await bench.until(run, 'waiting');
    await bench.sql((sql) => sql.execute(sqlText, [run]));
    const [task] = await bench.tasksOf(run);
    await bench.asJob((strapi) => resolveTask(strapi, task!.document_id, { decision: 'done' }));
    return run;
  };

  it.each([
    ['an item is lost', "delete from run_items where run_id = $1 and item_key = 'm7'"],
    [
      'an item appears from nowhere',
      `insert into run_items (tenant, run_id, stage, status, item_key, data)
      values ('nordlicht', $1, 2, 'done', 'ghost', '{}')`,
    ],
    ['a count is off by one', 'update run_stages set count_in = count_in + 1 where run_id = $1 and position = 4'],
  ])('stops the run when %s', async (_name, change) => {
    const run = await withGap(change);
    const { incidents } = await bench.until(run, 'stopped');
    expect(incidents[0]).toMatchObject({ code: 'KW_RUN_COUNT_MISMATCH', extent: 'stage' });
    await expect(bench.asJob((strapi) => skipIncident(strapi, incidents[0]!.id))).rejects.toMatchObject({
      code: 'KW_INCIDENT_NOT_SKIPPABLE',
    });
    // Retrying reconciles again, and the difference is still there.
    await bench.asJob((strapi) => retryIncident(strapi, incidents[0]!.id));
    await waitFor(async () => (await bench.detail(run)).incidents.length === 2);
    await bench.until(run, 'stopped');
  });

  it('never carries out the last step again when the run is stopped at its very end', async () => {
    const total = { id: 'total', type: 'test.total' };
    const run = await bench.start([create(20), effect('a'), ask, total]);
    await bench.until(run, 'waiting');
    await bench.sql((sql) => sql.execute("delete from run_items where run_id = $1 and item_key = 'm7'", [run]));
    const [task] = await bench.tasksOf(run);
    await bench.asJob((strapi) => resolveTask(strapi, task!.document_id, { decision: 'done' }));
    const { incidents } = await bench.until(run, 'stopped');
    await bench.asJob((strapi) => retryIncident(strapi, incidents[0]!.id));
    await waitFor(async () => (await bench.detail(run)).incidents.length === 2);
    await bench.until(run, 'stopped');
    expect((await bench.effects()).byStep.total).toBe(1);
  });
});
