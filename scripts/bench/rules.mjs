import { createRequire } from 'node:module';
import { join } from 'node:path';

export const title = 'Rules: decisions in one core, beside a plain scan of the same table';

/** @type {import('node:util').ParseArgsConfig['options']} */
export const options = { milliseconds: { type: 'string', default: '600' }, rounds: { type: 'string', default: '7' } };

const require = createRequire(import.meta.url);
const built = (path) =>
  require(join(import.meta.dirname, '..', '..', 'plugins', 'rulebook', 'dist', 'model', 'src', path));

const today = '2026-11-22';
const sizes = [50, 1000];
const perSecondAim = 500_000;

/** Index and plain scan take turns on the same inputs; processor time, which other work on the machine hardly changes. */
export function measure({ milliseconds, rounds }) {
  const found = sizes.map((size) => measureSize(size, Number(milliseconds), Number(rounds)));
  const [small] = found;
  return {
    name: 'rules',
    figures: Object.assign({}, ...found.map(({ figures }) => figures)),
    aims: [
      {
        name: 'decisionsPerSecond50',
        value: small.perSecond,
        aim: perSecondAim,
        holds: small.perSecond >= perSecondAim,
      },
      ...found.map(({ size, ratio }) => ({ name: `ratioToScan${size}`, value: ratio, aim: 1, holds: ratio >= 1 })),
    ],
  };
}

function measureSize(size, milliseconds, rounds) {
  const { routingTable, routingInput } = built('testing/routing-table.js');
  const table = routingTable(size);
  const inputs = Array.from({ length: 1_000 }, (_, turn) => routingInput(turn));
  const { decide } = built('compile/compile-table.js').compileTable(table, 1);
  const scan = built('testing/naive-scan.js').naiveScan(table, 1);
  assertSame(inputs, decide, scan);
  const speeds = { index: [], scan: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const pair = [perSecond(decide, inputs, milliseconds), perSecond(scan, inputs, milliseconds)];
    // The first round warms up both.
    if (round === 0) continue;
    speeds.index.push(pair[0]);
    speeds.scan.push(pair[1]);
  }
  const [index, plain] = [median(speeds.index), median(speeds.scan)];
  return {
    size,
    perSecond: Math.round(index),
    ratio: Math.round((index / plain) * 10) / 10,
    figures: {
      [`decisionsPerSecond${size}`]: Math.round(index),
      [`scansPerSecond${size}`]: Math.round(plain),
    },
  };
}

function assertSame(inputs, decide, scan) {
  for (const input of inputs) {
    const [one, other] = [decide(input, today), scan(input, today)].map(({ rows }) => rows.join());
    if (one !== other) throw new Error(`Index and scan disagree: ${one} and ${other}`);
  }
}

function perSecond(decide, inputs, milliseconds) {
  const before = process.cpuUsage();
  let decided = 0;
  let spent = 0;
  while (spent < milliseconds * 1_000) {
    for (const input of inputs) decide(input, today);
    decided += inputs.length;
    const { user, system } = process.cpuUsage(before);
    spent = user + system;
  }
  return decided / (spent / 1e6);
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
