import { publishConfiguration, servingLogin, system, systemLogin } from '@kassenwerk/kernel';
import { Client } from 'pg';
import './slow-steps.cjs';
import { bootMs, openWorkbench, processOf, type SampleStep, type Workbench } from '../integration/engine/workbench';
import { waitFor } from '../integration/engine/waiting';
import { startWorker, type WorkerProcess } from './workers';

const items = 12_000;
const parked = items / 100;
const passed = items - parked;

const steps: SampleStep[] = [
  { id: 'create', type: 'slow.create', parameters: { items } },
  { id: 'a', type: 'slow.effect', parameters: { name: 'a', ms: 300 } },
  { id: 'total', type: 'slow.total', parameters: { ms: 1500 } },
  { id: 'b', type: 'slow.effect', parameters: { name: 'b', ms: 300 } },
];

let bench: Workbench;
const workers: WorkerProcess[] = [];
const start = async () => workers[workers.push(await startWorker()) - 1]!;

// This process only starts runs and looks on; the work is done by processes that can be killed.
beforeAll(async () => (bench = await openWorkbench({ role: 'web' })), bootMs);
afterEach(() => bench.sql((sql) => sql.execute('truncate staging.effects')));
afterAll(async () => {
  for (const worker of workers) await worker.kill();
  await bench?.stop();
});

const effectsOfWorkers = () =>
  bench.sql((sql) =>
    sql.rows<{ worker: number; count: number }>(
      'select worker, count(*) as count from staging.effects group by worker',
    ),
  );

/** What a restart of the database or a broken network looks like to the workers. */
async function cutConnections(): Promise<void> {
  // Each role may end its own connections only: the owner's, which have made the schema, and those of the logins that serve.
  const logins = [servingLogin(bench.strapi), systemLogin(bench.strapi)];
  for (const connectionString of [bench.databaseUrl, ...logins.map((login) => login.connectionString)]) {
    const client = new Client({ connectionString });
    await client.connect();
    await client
      .query(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = session_user and application_name = 'kassenwerk-worker'",
      )
      .finally(() => client.end());
  }
}

async function expectOnce(run: number): Promise<void> {
  const { stages, items: counts } = await bench.until(run, 'done', 60_000);
  expect(stages.map(({ counts: { in: entered, out } }) => [entered, out])).toEqual([
    [0, 0],
    [items, passed],
    [0, 0],
    [passed, passed],
  ]);
  expect(counts).toEqual({ done: passed, parked });
  expect(await bench.effects()).toEqual({ byStep: { a: items, total: 1, b: passed }, twice: 0 });
}

// Processes take seconds to start, so each test goes on with the workers that the one before has left alive.
describe('worker processes', () => {
  let first: WorkerProcess;
  let second: WorkerProcess;

  it('share a run', async () => {
    [first, second] = await Promise.all([start(), start()]);
    const run = await bench.start(steps);
    await expectOnce(run);
    expect((await effectsOfWorkers()).length).toBe(2);
  }, 120_000);

  it('take over from one another when one is killed', async () => {
    const run = await bench.start(steps);
    await waitFor(async () => ((await bench.detail(run)).stages[1]?.counts.in ?? 0) > 0);
    await first.kill();
    await expectOnce(run);
  }, 120_000);

  it('go on when their connections to the database are cut', async () => {
    const run = await bench.start(steps);
    await waitFor(async () => ((await bench.detail(run)).stages[1]?.counts.in ?? 0) > 0);
    await cutConnections();
    await expectOnce(run);
  }, 120_000);

  it('may all be killed, in a step on the whole run and again among chunks; nothing is lost and nothing happens twice', async () => {
    const run = await bench.start(steps);
    await waitFor(async () => (await bench.detail(run)).stages[2]?.progress !== null, 60_000);
    await second.kill();
    expect((await bench.effects()).byStep.total).toBeUndefined();
    const third = await start();
    await waitFor(async () => ((await bench.detail(run)).stages[3]?.counts.in ?? 0) > 0, 60_000);
    await third.kill();
    expect((await bench.detail(run)).stages[3]!.counts.in).toBeLessThan(passed);
    await start();
    await expectOnce(run);
  }, 180_000);

  it('do not start when a shipped process could not run', async () => {
    const definition = processOf('shipped', [{ id: 'x', type: 'no.such' }]);
    const version = { tenant: '*', kind: 'process', key: 'shipped', definition, author: 'test' };
    await system('test: publish without a check', () => publishConfiguration(bench.strapi, version));
    await expect(start()).rejects.toThrow(/KW_PROCESS_REFUSED.*no\.such/s);
  }, 120_000);
});
