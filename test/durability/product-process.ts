import { fork } from 'node:child_process';
import { join } from 'node:path';

export interface ProductProcess {
  /** Where it listens; empty for a worker. */
  url: string;
  /** All that it has written to its log so far. */
  log(): string;
  /** Ends it as a power cut would. Resolves when it is gone. */
  kill(): Promise<void>;
}

/** Starts the product as a process of its own on the database and data folder of the environment. */
export async function startProduct(env: Record<string, string>): Promise<ProductProcess> {
  const child = fork(join(__dirname, 'collection-process.mjs'), {
    cwd: join(__dirname, '..', '..'),
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let log = '';
  for (const stream of [child.stdout!, child.stderr!])
    stream.on('data', (chunk: Buffer) => (log += chunk.toString('utf8')));
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    child.once('message', (message) => resolve((message as { url?: string }).url ?? ''));
    child.once('exit', (code) => reject(new Error(`the process ended with ${code}: ${log.slice(-2000)}`)));
  });
  return {
    url,
    log: () => log,
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}
