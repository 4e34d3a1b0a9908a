import { fileURLToPath } from 'node:url';
import { playReport } from './intake/play-report.mjs';
import { withBenchServer } from './lib/bench-server.mjs';
import { startProduct } from './lib/product-server.mjs';

export const title = 'Intake: requests of mixed channels from acceptance to a person’s inbox, beside a plain insert';

/** @type {import('node:util').ParseArgsConfig['options']} */
export const options = {
  requests: { type: 'string', default: '3000' },
  parallel: { type: 'string', default: '8' },
  members: { type: 'string', default: '20000' },
  people: { type: 'string', default: '50' },
  calm: { type: 'string', default: '100' },
  /** So many requests of every channel, with attachments, repetitions and unknown senders, instead of the measurement. */
  play: { type: 'string' },
  ahead: { type: 'string', default: '2000' },
};

const programOf = (name) => fileURLToPath(new URL(`./intake/${name}.mjs`, import.meta.url));

/** How much a request may cost of what one row costs: stored encrypted, read, matched, decided, opened, dated, given out. */
const insertsPerRequestAim = 40;
const calmP95AimMs = 2_000;

export function measure(given) {
  const isPlay = given.play !== undefined;
  const values = isPlay ? { ...given, parallel: String(Math.max(64, Number(given.parallel))) } : given;
  const program = programOf(isPlay ? 'play-server' : 'server');
  return withBenchServer(({ folder, withDatabase }) =>
    withDatabase(async (url) => {
      const server = startProduct({ program, url, folder, env: { BENCH_INTAKE: JSON.stringify(values) } });
      try {
        return (isPlay ? playReport : report)(await server.ready);
      } finally {
        await server.stop();
      }
    }),
  );
}

function report({ burst, calm, floor }) {
  const inserts = rounded(floor.perSecond / burst.perSecond);
  const figures = {
    requests: burst.requests,
    requestsPerSecond: rounded(burst.perSecond),
    acceptedPerSecond: rounded(burst.acceptedPerSecond),
    burstP95Ms: rounded(burst.p95Ms),
    calmP50Ms: rounded(calm.p50Ms),
    calmP95Ms: rounded(calm.p95Ms),
    withPerson: burst.withPerson,
    plainInsertsPerSecond: rounded(floor.perSecond),
    minutesFor30000: rounded(30_000 / burst.perSecond / 60),
  };
  return {
    name: 'intake',
    figures,
    aims: [
      { name: 'insertsPerRequest', value: inserts, aim: insertsPerRequestAim, holds: inserts <= insertsPerRequestAim },
      { name: 'calmP95Ms', value: figures.calmP95Ms, aim: calmP95AimMs, holds: figures.calmP95Ms <= calmP95AimMs },
    ],
  };
}

const rounded = (value) => Math.round(value * 100) / 100;
