import { setTimeout as sleep } from 'node:timers/promises';
import { runMigrations } from 'bullmq';
import { Client } from 'pg';
import { createWakeUps } from '../../plugins/engine/server/src/queue/bullmq-wake-ups';
import { queueSchema, queueSettings } from '../../plugins/engine/server/src/queue/queue-settings';
import type { RunRef, WakeUps } from '../../plugins/engine/server/src/queue/wake-ups';
import { waitFor } from '../integration/engine/waiting';
import { createTestDatabase } from '../support/database';
import { redisMissing, startRedis } from '../support/redis';

interface Transport {
  env: Record<string, string>;
  stop(): Promise<void>;
}

async function onPostgres(): Promise<Transport> {
  const database = await createTestDatabase();
  const owner = new Client({ connectionString: database.url });
  await owner.connect();
  await runMigrations(owner as never, queueSchema);
  await owner.end();
  return { env: { DATABASE_URL: database.url }, stop: () => database.drop() };
}

async function onRedis(): Promise<Transport> {
  const { url, stop } = await startRedis();
  return { env: { REDIS_URL: url }, stop };
}

const missing = redisMissing();
if (missing) console.warn(`Wake-ups are tried on PostgreSQL alone: ${missing}.`);

const redis: [string, () => Promise<Transport>][] = missing ? [] : [['Redis', onRedis]];
const transports: [string, () => Promise<Transport>][] = [['PostgreSQL', onPostgres], ...redis];

/** What the engine relies on, the same wherever calls travel. */
describe.each(transports)('wake-ups on %s', (_name, open) => {
  let transport: Transport;
  const opened: WakeUps[] = [];
  const run: RunRef = { runId: 7, tenant: 'nordlicht' };

  beforeAll(async () => (transport = await open()), 30_000);
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close();
  });
  afterAll(() => transport?.stop());

  const connect = async () => {
    const wakeUps = await createWakeUps({ settings: queueSettings(transport.env), report: () => undefined });
    opened.push(wakeUps);
    return wakeUps;
  };

  it('hand a call to one of the processes that listen', async () => {
    const heard: RunRef[] = [];
    const caller = await connect();
    for (const listener of [await connect(), await connect()]) {
      await listener.listen(async (called) => {
        heard.push(called);
        return 'idle';
      }, 2);
    }
    await caller.wake(run);
    await waitFor(async () => heard.length > 0);
    await sleep(300);
    expect(heard).toEqual([run]);
  });

  it('keep a call until somebody listens', async () => {
    const caller = await connect();
    await caller.wake({ ...run, runId: 8 });
    const heard: number[] = [];
    const listener = await connect();
    await listener.listen(async ({ runId }) => {
      heard.push(runId);
      return 'idle';
    }, 1);
    await waitFor(async () => heard.includes(8));
  });

  it('call again who wants to be called again, after others had their turn', async () => {
    const heard: number[] = [];
    const wakeUps = await connect();
    await wakeUps.wake({ ...run, runId: 1 });
    await wakeUps.wake({ ...run, runId: 2 });
    await wakeUps.listen(async ({ runId }) => {
      heard.push(runId);
      return heard.length < 3 ? 'again' : 'idle';
    }, 1);
    await waitFor(async () => heard.length === 4);
    expect(heard.slice(0, 3)).toEqual([1, 2, 1]);
  });

  it('let several workers help', async () => {
    let together = 0;
    let most = 0;
    const wakeUps = await connect();
    await wakeUps.listen(async () => {
      together += 1;
      most = Math.max(most, together);
      await sleep(300);
      together -= 1;
      return 'idle';
    }, 3);
    await wakeUps.wake(run, 3);
    await waitFor(async () => most === 3);
  });

  it('call once more when a handler fails', async () => {
    let calls = 0;
    const wakeUps = await connect();
    await wakeUps.listen(async () => {
      calls += 1;
      if (calls === 1) throw new Error('database away');
      return 'idle';
    }, 1);
    await wakeUps.wake(run);
    await waitFor(async () => calls === 2);
  });

  it('wait for what is being handled before they close', async () => {
    let finished = false;
    const wakeUps = await connect();
    let begun = false;
    await wakeUps.listen(async () => {
      begun = true;
      await sleep(500);
      finished = true;
      return 'idle';
    }, 1);
    await wakeUps.wake(run);
    await waitFor(async () => begun);
    await wakeUps.close();
    expect(finished).toBe(true);
    opened.pop();
  });
});
