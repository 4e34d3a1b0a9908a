import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Kassenwerk } from '@kassenwerk/engine';
import { runAsJob, todayInBerlin, withSql } from '@kassenwerk/kernel';
import { generateDelivery } from '../generator';
import { demoDelivery } from '../stores/demo-store';
import { ikOf } from '../stores/tenant-store';
import { receiveDelivery } from '../use-cases/receive-delivery';
import { startCollection } from '../use-cases/start-collection';
import { finishDemoRun, type DemoRun } from './finish-demo-run';

const membersPerFund = 400;
const ending = new WeakSet<Kassenwerk>();

/**
 * Gives each demo fund a delivery of synthetic members and a collection over it, through the same doors as real ones, where
 * it has none yet: an interrupted first start is completed by the next one.
 */
export async function seedDemoRuns(strapi: Kassenwerk, funds: string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kassenwerk-demo-'));
  try {
    for (const [index, tenant] of funds.entries()) {
      await runAsJob(tenant, 'load demo', () => seedFund(strapi, { tenant, folder, seed: index + 1 }));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * The first fund's run stops at its release, so that somebody can try it; the others are taken to their end in the
 * background, also those that an earlier process has left behind.
 */
export async function finishDemoRuns(strapi: Kassenwerk, funds: string[]): Promise<void> {
  for (const tenant of funds.slice(1)) {
    const run = await runAsJob(tenant, 'find demo run', () => demoRun(strapi, tenant));
    if (!run) continue;
    void finishDemoRun(strapi, run, () => ending.has(strapi)).catch((error: unknown) => {
      if (ending.has(strapi)) return;
      strapi.log.warn(`demo run of ${tenant}: ${error instanceof Error ? error.message : 'unknown error'}`);
    });
  }
}

/** Lets the demo runs be before the database goes away. */
export const leaveDemoRuns = (strapi: Kassenwerk): void => void ending.add(strapi);

async function demoRun(strapi: Kassenwerk, tenant: string): Promise<DemoRun | undefined> {
  const found = await withSql(strapi, (sql) => demoDelivery(sql, tenant));
  if (!found?.runId || !found.runDocumentId) return undefined;
  return { tenant, runId: found.runId, documentId: found.runDocumentId };
}

async function seedFund(
  strapi: Kassenwerk,
  { tenant, folder, seed }: { tenant: string; folder: string; seed: number },
): Promise<void> {
  const now = new Date();
  const keyDate = todayInBerlin(now);
  const known = await withSql(strapi, (sql) => demoDelivery(sql, tenant));
  if (known?.runId) return;
  const deliveryId = known?.documentId ?? (await deliver(strapi, { tenant, folder, seed, keyDate }));
  const variant = 'additional-contribution-2026';
  await startCollection(strapi, { tenant, variant, period: keyDate.slice(0, 7), deliveryId, now });
}

async function deliver(
  strapi: Kassenwerk,
  { tenant, folder, seed, keyDate }: { tenant: string; folder: string; seed: number; keyDate: string },
): Promise<string> {
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
  return delivery.document_id;
}
