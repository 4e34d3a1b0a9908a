import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadKassenwerk } from '../../lib/boot.mjs';
import { seedFund } from '../../lib/seed-funds.mjs';
import { collectedFigures } from './collected-figures.mjs';
import { publishBenchVariant, variant } from './bench-variant.mjs';

/**
 * Runs one collection in a process of its own, so that the memory measured is that of the product. Talks with collection.mjs:
 * says whose delivery it wants, receives its path, answers with figures.
 */

const require = createRequire(import.meta.url);
const tenant = 'nordlicht';

async function main() {
  const strapi = await loadKassenwerk();
  await seedFund(strapi, tenant);
  const { runAsJob, withSql } = require('@kassenwerk/kernel');
  await runAsJob(tenant, 'bench', async () => {
    await publishBenchVariant(strapi, tenant);
    const { ik } = await withSql(strapi, (sql) => sql.one('select ik from tenants where key = $1', [tenant]));
    const bootRssMb = rssMb();
    const { path, keyDate } = await answerTo({ ready: { ik } });
    const run = await collect(strapi, path, keyDate);
    const figures = await withSql(strapi, (sql) => collectedFigures(sql, tenant, run.runId));
    await answerTo({ done: { ...figures, seconds: run.seconds, bootRssMb, peakRssMb: rssMb() } });
  });
  await strapi.destroy();
}

/** From the delivery at the door to the end of the run, whose last step writes and checks the direct-debit files. */
async function collect(strapi, path, keyDate) {
  const { receiveDelivery, startCollection } = require('@kassenwerk/collections');
  const started = process.hrtime.bigint();
  const delivery = await receiveDelivery(strapi, {
    tenant,
    fileName: basename(path),
    source: 'upload',
    content: createReadStream(path),
  });
  const { runId } = await startCollection(strapi, {
    tenant,
    variant,
    period: keyDate.slice(0, 7),
    deliveryId: delivery.document_id,
    now: new Date(),
  });
  await finished(strapi, runId);
  return { runId, seconds: Number(process.hrtime.bigint() - started) / 1e9 };
}

async function finished(strapi, runId) {
  const { withSql } = require('@kassenwerk/kernel');
  for (;;) {
    const run = await withSql(strapi, (sql) =>
      sql.one(
        `select r.status, (select i.code || ' ' || coalesce(i.technical, '') from incidents i where i.run_id = r.id order by i.id limit 1) as incident
         from runs r where r.id = $1`,
        [runId],
      ),
    );
    if (run.status === 'done') return;
    if (['stopped', 'cancelled', 'waiting'].includes(run.status) || run.incident)
      throw new Error(`The run is ${run.status}: ${run.incident ?? 'no incident'}`);
    await sleep(50);
  }
}

/** Sends a message to the parent process and waits for its answer. */
function answerTo(message) {
  return new Promise((resolve) => {
    process.once('message', resolve);
    process.send(message);
  });
}

const rssMb = () => process.resourceUsage().maxRSS / 1024;

try {
  await main();
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error?.stack ?? error}\n`);
  process.exit(1);
}
