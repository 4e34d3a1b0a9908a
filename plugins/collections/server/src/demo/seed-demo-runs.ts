import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Kassenwerk, StartedRun } from '@kassenwerk/engine';
import { runAsJob, todayInBerlin, withSql } from '@kassenwerk/kernel';
import { generateDelivery } from '../generator';
import { ikOf } from '../stores/tenant-store';
import { receiveDelivery } from '../use-cases/receive-delivery';
import { startCollection } from '../use-cases/start-collection';
import { finishDemoRun } from './finish-demo-run';

const membersPerFund = 400;

/**
 * Gives each demo fund a delivery of synthetic members and starts a collection over it, through the same doors as real ones.
 * The first fund's run stops at its release, so that somebody can try it; the others go on to their end in the background.
 */
export async function seedDemoRuns(strapi: Kassenwerk, funds: string[], say: (line: string) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kassenwerk-demo-'));
  try {
    for (const [index, tenant] of funds.entries()) {
      const run = await runAsJob(tenant, 'load demo', () => seedFund(strapi, { tenant, folder, seed: index + 1 }));
      if (index === 0) continue;
      void finishDemoRun(strapi, tenant, run).catch(
        (error: unknown) =>
          void strapi.log.warn(`demo run of ${tenant}: ${error instanceof Error ? error.message : 'unknown error'}`),
      );
    }
    say('Demo-Läufe sind gestartet.');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function seedFund(
  strapi: Kassenwerk,
  { tenant, folder, seed }: { tenant: string; folder: string; seed: number },
): Promise<StartedRun> {
  const now = new Date();
  const keyDate = todayInBerlin(now);
  const ik = await withSql(strapi, (sql) => ikOf(sql, tenant));
  const { path } = await generateDelivery({
    members: membersPerFund,
    seed,
    ik,
    outDir: folder,
    keyDate,
    sequence: seed,
  });
  const delivery = await receiveDelivery(strapi, {
    tenant,
    fileName: basename(path),
    source: 'demo',
    content: createReadStream(path),
  });
  const period = keyDate.slice(0, 7);
  return startCollection(strapi, {
    tenant,
    variant: 'additional-contribution-2026',
    period,
    deliveryId: delivery.document_id,
    now,
  });
}
