import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

export interface WorkerProcess {
  pid: number;
  /** Ends it as a power cut would. Resolves when it is gone. */
  kill(): Promise<void>;
}

/** Starts a process of its own that works on the database of the environment. */
export async function startWorker(env: Record<string, string> = {}): Promise<WorkerProcess> {
  const child = fork(join(__dirname, 'worker-process.mjs'), {
    cwd: join(__dirname, '..', '..'),
    env: { ...process.env, ...env, KASSENWERK_ROLE: 'worker', NODE_OPTIONS: '' },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`worker ended with ${code}`)));
  });
  return { pid: child.pid!, kill: () => killed(child) };
}

function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}
