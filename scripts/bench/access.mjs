import { fork } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PlainError } from '../lib/stop-with.mjs';
import { withBenchServer } from './lib/bench-server.mjs';

export const title = 'Both locks on list, read and create, against the same calls without them';

/** @type {import('node:util').ParseArgsConfig['options']} */
export const options = {
  members: { type: 'string', default: '20000' },
  calls: { type: 'string', default: '1000' },
};

const program = fileURLToPath(new URL('./access/run-access.mjs', import.meta.url));
const allowed = 1.15;

/** Calls of the Document Service, which generated REST uses, in one process; medians of calls taken in turn. */
export function measure({ members, calls }) {
  return withBenchServer(async ({ folder, withDatabase }) => {
    const medians = await withDatabase((url) => inOwnProcess({ url, folder, members, calls }));
    const figures = { members: Number(members), funds: 3, calls: Number(calls) };
    const aims = [];
    for (const [name, { locked, open }] of Object.entries(medians)) {
      const ratio = rounded(locked / open);
      Object.assign(figures, {
        [`${name}Ms`]: rounded(locked),
        [`${name}WithoutMs`]: rounded(open),
        [`${name}Ratio`]: ratio,
      });
      aims.push({ name: `${name}Ratio`, value: ratio, aim: allowed, holds: ratio <= allowed });
    }
    return { name: 'access', figures, aims };
  });
}

function inOwnProcess({ url, folder, members, calls }) {
  const child = fork(program, {
    env: {
      ...process.env,
      DATABASE_URL: url,
      KASSENWERK_DATA: join(folder, 'data'),
      KASSENWERK_SECRETS: join(folder, 'secrets.json'),
      KASSENWERK_ROLE: 'web',
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    let medians;
    child.on('message', (message) => (medians = message));
    child.on('error', reject);
    child.on('exit', (code) =>
      medians ? resolve(medians) : reject(new PlainError(`The calls ended without a result (code ${code}).`)),
    );
    child.send({ members: Number(members), calls: Number(calls) });
  });
}

const rounded = (value) => Math.round(value * 1000) / 1000;
