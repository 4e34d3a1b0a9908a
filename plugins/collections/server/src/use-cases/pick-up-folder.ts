import { createReadStream } from 'node:fs';
import { mkdir, readdir, rename, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Kassenwerk } from '@kassenwerk/engine';
import { isKassenwerkError, runAsJob, system } from '@kassenwerk/kernel';
import { receiveDelivery } from './receive-delivery';

/** A file younger than this may still be written by the sender. */
const settledAfterMs = 5_000;

const root = (): string => join(resolve(process.env['KASSENWERK_DATA'] ?? './data'), 'pick-up');

/** Where a fund drops its deliveries: `<data>/pick-up/<tenant>/`, with `done` and `refused` below. */
async function pickUpFolder(tenant: string): Promise<string> {
  const folder = join(root(), tenant);
  for (const name of ['done', 'refused']) await mkdir(join(folder, name), { recursive: true, mode: 0o700 });
  return folder;
}

/** Takes in all deliveries that lie ready, of every fund. What is refused is moved aside and recorded with its reason. */
export async function pickUpDeliveries(strapi: Kassenwerk, now: Date): Promise<{ received: number; refused: number }> {
  const tenants = await system('pick up deliveries of all funds', () =>
    strapi.db.query('api::tenant.tenant').findMany({ select: ['key'] }),
  );
  const totals = { received: 0, refused: 0 };
  for (const { key } of tenants as { key: string }[]) {
    for (const path of await readyFiles(key, now)) totals[await takeIn(strapi, key, path)] += 1;
  }
  return totals;
}

async function readyFiles(tenant: string, now: Date): Promise<string[]> {
  const folder = await pickUpFolder(tenant);
  const names = (await readdir(folder)).filter((name) => name.toLowerCase().endsWith('.csv')).sort();
  const files = await Promise.all(names.map(async (name) => ({ name, ...(await stat(join(folder, name))) })));
  return files.filter((file) => now.getTime() - file.mtimeMs >= settledAfterMs).map((file) => file.name);
}

async function takeIn(strapi: Kassenwerk, tenant: string, fileName: string): Promise<'received' | 'refused'> {
  const folder = await pickUpFolder(tenant);
  const path = join(folder, fileName);
  return runAsJob(tenant, 'pick up deliveries', async () => {
    try {
      await receiveDelivery(strapi, { tenant, fileName, source: 'pickUp', content: createReadStream(path) });
      await rename(path, join(folder, 'done', fileName));
      return 'received';
    } catch (error) {
      // A full disk or a lost database is no fault of the file: it stays and is tried again.
      if (!isKassenwerkError(error) || error.retry === 'later') throw error;
      await rename(path, join(folder, 'refused', fileName));
      return 'refused';
    }
  });
}
