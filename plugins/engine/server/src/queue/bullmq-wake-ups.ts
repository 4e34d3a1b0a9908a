import { technicalOf } from '@kassenwerk/kernel';
import { Queue, Worker, type IQueueBackend } from 'bullmq';
import type { QueueSettings } from './queue-settings';
import type { RunRef, WakeUps } from './wake-ups';

const queueName = 'kassenwerk-engine';

/** Nothing is worth keeping of a call that was taken, and one that failed is repeated by the sweep. */
const jobOptions = {
  removeOnComplete: true,
  removeOnFail: true,
  attempts: 5,
  backoff: { type: 'exponential', delay: 500 },
};

export interface WakeUpOptions {
  settings: QueueSettings;
  report(message: string): void;
  /** Keeps tests apart that share a Redis server. */
  prefix?: string;
}

export async function createWakeUps({ settings, report, prefix = 'kassenwerk' }: WakeUpOptions): Promise<WakeUps> {
  const { connection, backend } = settings;
  const options = { connection, ...(settings.kind === 'redis' ? { prefix } : {}) };
  const queue = new Queue(queueName, options, backend);
  queue.on('error', (error) => report(`queue: ${technicalOf(error)}`));
  await queue.waitUntilReady();
  let worker: Worker<RunRef, void, string, IQueueBackend> | undefined;
  let closing = false;

  const wake = async (run: RunRef, workers = 1) => {
    if (closing) return;
    const jobs = Array.from({ length: workers }, () => ({ name: 'wake', data: run, opts: jobOptions }));
    await queue.addBulk(jobs);
  };

  return {
    wake,
    async listen(handle, concurrency) {
      const take = async ({ data }: { data: RunRef }) => {
        if ((await handle(data)) === 'again') await wake(data);
      };
      // A step on a whole run can take minutes; the lock is renewed meanwhile, and a doubled call does no harm.
      const workerOptions = { ...options, concurrency, lockDuration: 60_000, maxStalledCount: 1000 };
      worker = new Worker<RunRef, void, string, IQueueBackend>(queueName, take, workerOptions, backend);
      worker.on('error', (error) => report(`worker: ${technicalOf(error)}`));
      worker.on('failed', (job, error) => report(`worker: run ${job?.data.runId ?? '?'}: ${technicalOf(error)}`));
      await worker.waitUntilReady();
    },
    async close() {
      closing = true;
      await worker?.close();
      await queue.close();
    },
  };
}
