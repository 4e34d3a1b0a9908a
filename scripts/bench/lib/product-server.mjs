import { fork } from 'node:child_process';
import { join } from 'node:path';
import { PlainError } from '../../lib/stop-with.mjs';

/**
 * Runs a program that starts the product and tells its parent, once, where it is reached.
 * @param {{ program: string, url: string, folder: string, role?: string, env?: Record<string, string> }} options
 */
export function startProduct({ program, url, folder, role = 'all', env = {} }) {
  const child = fork(program, [], {
    env: {
      ...process.env,
      DATABASE_URL: url,
      KASSENWERK_DATA: folder,
      KASSENWERK_SECRETS: join(folder, 'secrets.json'),
      KASSENWERK_ROLE: role,
      KASSENWERK_SECOND_FACTOR: 'optional',
      KASSENWERK_CONFIGURATION_RELEASE: 'onePerson',
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
      ...env,
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const failed = ended.then((code) => {
    throw new PlainError(`The server ended without an answer (code ${code}).`);
  });
  failed.catch(() => undefined);
  return {
    ready: Promise.race([failed, new Promise((resolve) => child.once('message', resolve))]),
    stop() {
      child.kill('SIGKILL');
      return ended;
    },
  };
}
