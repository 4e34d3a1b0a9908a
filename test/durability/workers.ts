import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

export interface WorkerProcess {
  pid: number;
  /** Ends it as a power cut would. Resolves when it is gone. */
  kill(): Promise<void>;
}

/** Starts a process of its own that works on the database of the environment. Rejects with what it says when it does not start. */
export async function startWorker(env: Record<string, string> = {}): Promise<WorkerProcess> {
  const child = fork(join(__dirname, 'worker-process.mjs'), {
    cwd: join(__dirname, '..', '..'),
    env: { ...process.env, ...env, KASSENWERK_ROLE: 'worker', NODE_OPTIONS: '' },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let complaint = '';
  child.stderr?.on('data', (text: Buffer) => (complaint += text.toString()));
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`worker ended with ${code}: ${complaint}`)));
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
