import { createRequire } from 'node:module';
import { loadKassenwerk } from '../../lib/boot.mjs';
import { deskTeams, openDesk, tenant } from './desk.mjs';
import { channelsOf } from './play-channels.mjs';
import { trafficOf } from './play-traffic.mjs';
import { verdictOf } from './play-verdict.mjs';

/** Plays a fund's post in this process; sends its figures to the parent and waits to be ended. */
const require = createRequire(import.meta.url);
const given = JSON.parse(process.env.BENCH_INTAKE);
const number = (name) => Number(given[name]);
const lookMs = 1_000;

const strapi = await loadKassenwerk();
const { makeKvnr } = require('@kassenwerk/kernel');
const { inFund } = await openDesk(strapi, {
  people: number('people'),
  members: number('members'),
  teamsOf: (one) => [deskTeams[one % deskTeams.length]],
});
const channels = channelsOf(strapi);
const count = number('play');

/** How many lie with a person so far. Many a request changes a case and opens none, so items are counted. */
async function sortedSoFar() {
  const [{ sorted }] = await inFund((sql) =>
    sql.rows("select count(*)::int as sorted from intake_items where tenant = $1 and status <> 'received'", [tenant]),
  );
  return sorted;
}

const played = new Map();
const handedInBy = new Map();
const progress = [];
let accepted = 0;
let sorted = 0;
let peakMegabytes = 0;
let isOver = false;
const started = performance.now();

async function watch() {
  while (!isOver) {
    sorted = await sortedSoFar();
    progress.push({ at: performance.now() - started, sorted });
    peakMegabytes = Math.max(peakMegabytes, process.memoryUsage().rss / 2 ** 20);
    await new Promise((done) => setTimeout(done, lookMs));
  }
}

/** Those who hand in wait while more lies behind the door than a fund would let pile up. */
async function handIn(traffic) {
  for (const one of traffic) {
    const known = played.get(one.mark);
    played.set(one.mark, { area: one.area, deliveries: (known?.deliveries ?? 0) + 1 });
    handedInBy.set(one.channel, (handedInBy.get(one.channel) ?? 0) + 1);
    while (accepted - sorted > number('ahead')) await new Promise((done) => setTimeout(done, 50));
    await channels[one.channel](one);
    accepted += 1;
  }
}

const traffic = trafficOf({ count, members: number('members'), makeKvnr });
const watching = watch();
await Promise.all(Array.from({ length: number('parallel') }, () => handIn(traffic)));
const acceptedMs = performance.now() - started;
const patienceMs = 120_000;
while (sorted < count && performance.now() - started < acceptedMs + patienceMs)
  await new Promise((done) => setTimeout(done, lookMs));
const endedMs = performance.now() - started;
isOver = true;
await watching;

/** Requests per second between two numbers of sorted ones. */
function speedBetween(from, to) {
  const [first, last] = [from, to].map((wanted) => progress.find((one) => one.sorted >= wanted) ?? progress.at(-1));
  return (last.sorted - first.sorted) / ((last.at - first.at) / 1000);
}

const [{ runs }] = await inFund((sql) =>
  sql.rows('select count(*)::int as runs from runs where tenant = $1', [tenant]),
);
const verdict = await verdictOf(strapi, { inFund, played });
process.send({
  count,
  seconds: endedMs / 1000,
  acceptedPerSecond: count / (acceptedMs / 1000),
  firstPerSecond: speedBetween(Math.floor(count / 30), Math.floor(count / 30) + Math.floor(count / 6)),
  lastPerSecond: speedBetween(count - Math.floor(count / 6), count),
  peakMegabytes,
  runs,
  channels: Object.fromEntries(handedInBy),
  ...verdict,
});
