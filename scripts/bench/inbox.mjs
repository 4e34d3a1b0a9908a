import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { call, signIn } from './forms/call.mjs';
import { withBenchServer } from './lib/bench-server.mjs';
import { startProduct } from './lib/product-server.mjs';

export const title = "Inbox: a page and the counters beside Strapi's own list, with many cases";

/** @type {import('node:util').ParseArgsConfig['options']} */
export const options = {
  open: { type: 'string', default: '100000' },
  closed: { type: 'string', default: '1000000' },
  rounds: { type: 'string', default: '30' },
};

const program = fileURLToPath(new URL('./inbox/server.mjs', import.meta.url));
const inbox = (query) => `/api/casework/inbox?tenant=nordlicht&${query}`;

const questions = {
  mine: inbox('view=mine'),
  team: inbox('view=team'),
  unassigned: inbox('view=unassigned'),
  overdue: inbox('view=overdue'),
  clearing: inbox('view=clearing'),
  all: inbox('view=all'),
  closed: inbox('view=closed'),
  filtered: inbox('view=all&channel=scan&topic=objection&priority=low'),
  byNumber: inbox('view=all&q=B4711'),
  byName: inbox('view=all&q=Keispielxy'),
  counters: '/api/casework/inbox-counters?tenant=nordlicht',
  // What Strapi makes of the same rows without a count: a plain select of fifty.
  plain: '/api/cases?pagination[pageSize]=50&pagination[withCount]=false',
};
const pages = Object.keys(questions).filter((name) => name !== 'counters' && name !== 'plain');

/** All questions take turns on one server, so that what disturbs one disturbs all. */
export function measure({ open, closed, rounds }) {
  return withBenchServer(({ folder, withDatabase }) =>
    withDatabase(async (url) => {
      Object.assign(process.env, { BENCH_OPEN: open, BENCH_CLOSED: closed });
      const server = startProduct({ program, url, folder, role: 'web' });
      try {
        const ready = await server.ready;
        await settle(url);
        return report(await takeTurns(ready, Number(rounds)), { open: Number(open), closed: Number(closed) });
      } finally {
        await server.stop();
      }
    }),
  );
}

/** What autovacuum has done by the time a fund has so many cases. */
async function settle(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('vacuum analyze cases');
  await client.query('vacuum analyze members');
  await client.end();
}

async function takeTurns({ url, person }, rounds) {
  const token = await signIn(url, person);
  const found = Object.fromEntries(Object.keys(questions).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, path] of Object.entries(questions)) {
      const at = performance.now();
      await call(url, 'GET', path, { token });
      // The first round warms up.
      if (round > 0) found[name].push(performance.now() - at);
    }
  }
  return found;
}

function report(found, { open, closed }) {
  const p95 = Object.fromEntries(Object.entries(found).map(([name, ms]) => [name, rounded(quantile(ms, 0.95))]));
  const page = rounded(
    quantile(
      pages.flatMap((name) => found[name]),
      0.95,
    ),
  );
  const ratio = rounded(quantile(found.mine, 0.5) / quantile(found.plain, 0.5));
  const slowest = Math.max(...pages.map((name) => p95[name]));
  return {
    name: 'inbox',
    figures: {
      openCases: open,
      closedCases: closed,
      ...Object.fromEntries(Object.entries(p95).map(([name, ms]) => [`${name}P95Ms`, ms])),
    },
    aims: [
      { name: 'pageP95Ms', value: page, aim: 300, holds: page < 300 },
      { name: 'slowestPageP95Ms', value: slowest, aim: 300, holds: slowest < 300 },
      { name: 'countersP95Ms', value: p95.counters, aim: 200, holds: p95.counters < 200 },
      { name: 'pagePerPlainSelect', value: ratio, aim: 2, holds: ratio <= 2 },
    ],
  };
}

const quantile = (values, share) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)];
const rounded = (value) => Math.round(value * 100) / 100;
