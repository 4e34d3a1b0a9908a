import { fork } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PlainError } from '../lib/stop-with.mjs';
import { withBenchServer } from './lib/bench-server.mjs';

export const title = 'What both locks cost: list, read and create through the Document Service, with and without them';

/** @type {import('node:util').ParseArgsConfig['options']} */
export const options = {
  members: { type: 'string', default: '20000' },
  rounds: { type: 'string', default: '30' },
};

const program = fileURLToPath(new URL('./access/caller.mjs', import.meta.url));
const callsPerRound = 20;
const operations = ['list', 'read', 'create'];
const aim = 1.15;

/**
 * Two processes of the product on databases with the same rows, one with its locks and one without, take turns: what disturbs
 * the machine disturbs both.
 */
export function measure({ members: wanted, rounds }) {
  const members = Number(wanted);
  return withBenchServer(({ folder, withDatabase }) =>
    withDatabase((lockedUrl) =>
      withDatabase(async (openUrl) => {
        const started = [];
        const start = (name, url) => {
          const caller = startCaller({ name, url, members, folder });
          started.push(caller);
          return caller;
        };
        try {
          const locked = start('locked', lockedUrl);
          await locked.ready;
          const open = start('open', openUrl);
          await open.ready;
          return report(members, await takeTurns({ locked, open }, Number(rounds)));
        } finally {
          await Promise.all(started.map(({ stop }) => stop()));
        }
      }),
    ),
  );
}

function startCaller({ name, url, members, folder }) {
  const child = fork(program, [name, String(members)], {
    env: {
      ...process.env,
      DATABASE_URL: url,
      KASSENWERK_DATA: join(folder, name),
      KASSENWERK_SECRETS: join(folder, `${name}.json`),
      KASSENWERK_ROLE: 'web',
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const failed = ended.then((code) => {
    throw new PlainError(`The ${name} process ended without an answer (code ${code}).`);
  });
  // Nobody may be waiting for it when the process is ended in order.
  failed.catch(() => undefined);
  const answer = () => Promise.race([failed, new Promise((resolve) => child.once('message', resolve))]);
  return {
    ready: answer(),
    time(operation) {
      child.send({ operation, calls: callsPerRound });
      return answer();
    },
    stop() {
      child.kill('SIGKILL');
      return ended;
    },
  };
}

/** The first round warms up both and counts for neither. */
async function takeTurns({ locked, open }, rounds) {
  const times = Object.fromEntries(operations.map((operation) => [operation, { locked: [], open: [] }]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const operation of operations) {
      const order = round % 2 === 0 ? ['locked', 'open'] : ['open', 'locked'];
      for (const name of order) {
        const taken = await (name === 'locked' ? locked : open).time(operation);
        if (round > 0) times[operation][name].push(...taken);
      }
    }
  }
  return times;
}

function report(members, times) {
  const figures = { members };
  const aims = operations.map((operation) => {
    const locked = median(times[operation].locked);
    const open = median(times[operation].open);
    figures[`${operation}LockedMs`] = rounded(locked);
    figures[`${operation}OpenMs`] = rounded(open);
    const value = rounded(locked / open);
    return { name: `${operation}Ratio`, value, aim, holds: value <= aim };
  });
  return { name: 'access', figures, aims };
}

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
const rounded = (value) => Math.round(value * 100) / 100;
