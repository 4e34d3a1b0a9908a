import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PlainError } from '../lib/stop-with.mjs';
import { measureFloor } from './collection/floor.mjs';
import { measureOwnRows } from './collection/own-rows.mjs';
import { withBenchServer } from './lib/bench-server.mjs';

export const title =
  'A collection from the delivery to the checked direct-debit files, against COPY, one insert and bare XML';

/** @type {import('node:util').ParseArgsConfig['options']} */
export const options = {
  members: { type: 'string', default: '100000' },
  stages: { type: 'boolean', default: false },
  profile: { type: 'string' },
};

const require = createRequire(import.meta.url);
const program = fileURLToPath(new URL('./collection/run-collection.mjs', import.meta.url));

/** The delivery is generated beforehand and counts for neither side. */
export function measure({ members: wanted, stages: showStages, profile }) {
  const members = Number(wanted);
  if (!Number.isInteger(members) || members < 1)
    throw new PlainError(`--members takes a whole number, not "${wanted}".`);
  return withBenchServer(async ({ folder, withDatabase }) => {
    const { path, run, ownRowsSeconds } = await withDatabase(async (url) => ({
      ...(await collect({ url, folder, members, profile })),
      ownRowsSeconds: await measureOwnRows(url),
    }));
    const wantedRows = { receivables: run.receivables, debits: run.debits };
    const floor = await withDatabase((url) => measureFloor({ url, folder, delivery: path, ...wantedRows }));
    if (showStages) showWork(run, floor);
    return report({ members, run, floor, ownRowsSeconds });
  });
}

/** As in `npm start`: V8 collects garbage early instead of taking what the machine has, but not while it is still loading modules. */
const heap = ['--max-old-space-size=384', '--max-semi-space-size=32', '--initial-heap-size=300'];

/** The product in a process of its own. @returns the path of the delivery and what the run did */
function collect({ url, folder, members, profile }) {
  const profiler = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [];
  const child = fork(program, {
    execArgv: [...heap, ...profiler],
    env: {
      ...process.env,
      DATABASE_URL: url,
      KASSENWERK_DATA: join(folder, 'data'),
      KASSENWERK_SECRETS: join(folder, 'secrets.json'),
      KASSENWERK_ROLE: 'all',
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    let path;
    let run;
    child.on('message', (message) => {
      if (message.done) {
        run = message.done;
        return child.send({ thanks: true });
      }
      generate({ ik: message.ready.ik, folder, members })
        .then((delivery) => child.send(((path = delivery.path), delivery)))
        .catch(reject);
    });
    child.on('error', reject);
    child.on('exit', (code) =>
      run ? resolve({ path, run }) : reject(new PlainError(`The collection ended without a result (code ${code}).`)),
    );
  });
}

async function generate({ ik, folder, members }) {
  const { todayInBerlin } = require('@kassenwerk/kernel');
  const { generateDelivery } = require('@kassenwerk/collections');
  const keyDate = todayInBerlin(new Date());
  const { path } = await generateDelivery({ members, seed: 1, ik, outDir: folder, keyDate });
  return { path, keyDate };
}

function report({ members, run, floor, ownRowsSeconds }) {
  const ratio = rounded(run.seconds / floor.seconds);
  const peakRssMb = Math.round(run.peakRssMb);
  const lost = lostMembers(members, run);
  const invalid = run.files.filter(({ checks }) => !checks.every(({ ok }) => ok)).length;
  const figures = {
    members,
    steps: run.steps,
    seconds: rounded(run.seconds),
    itemsPerSecond: Math.round(members / run.seconds),
    stepExecutionsPerSecond: Math.round(run.stepExecutions / run.seconds),
    peakRssMb,
    floorSeconds: rounded(floor.seconds),
    ratioToFloor: ratio,
    ownRowsSeconds: rounded(ownRowsSeconds),
    receivables: run.receivables,
    debits: run.debits,
    files: run.files.length,
    megabytes: rounded(run.files.reduce((sum, { bytes }) => sum + Number(bytes), 0) / 1e6),
  };
  const aims = [
    { name: 'ratioToFloor', value: ratio, aim: 8, holds: ratio <= 8 },
    { name: 'peakRssMb', value: peakRssMb, aim: 512, holds: peakRssMb < 512 },
    { name: 'membersUnaccountedFor', value: lost, aim: 0, holds: lost === 0 },
    { name: 'invalidFiles', value: invalid, aim: 0, holds: invalid === 0 && run.files.length > 0 },
  ];
  return { name: 'collection', figures, aims };
}

/** Every line is rejected, parked or done; every stage lets out what came in; every debit stands in a file. Counts differences. */
function lostMembers(members, { delivery, items, stages, files, debits }) {
  const inRun = items.reduce((sum, { count }) => sum + count, 0);
  const inFiles = files.reduce((sum, { transactions }) => sum + transactions, 0);
  const inStages = stages.reduce(
    (sum, stage) => sum + Math.abs(stage.in - stage.out - stage.rejected - stage.parked),
    0,
  );
  return Math.abs(members - inRun - delivery.rejected_count) + Math.abs(debits - inFiles) + inStages;
}

function showWork({ stages, items, bootRssMb }, floor) {
  for (const { steps, ...stage } of stages.filter(({ seconds }) => seconds > 0)) {
    process.stderr.write(`${JSON.stringify(stage)}\n`);
    const slow = Object.entries(steps).sort(([, a], [, b]) => b - a);
    process.stderr.write(`   ${slow.map(([id, ms]) => `${id} ${ms}`).join(', ')}\n`);
  }
  process.stderr.write(`${JSON.stringify({ items, floor, bootRssMb })}\n`);
}

const rounded = (value) => Math.round(value * 100) / 100;
