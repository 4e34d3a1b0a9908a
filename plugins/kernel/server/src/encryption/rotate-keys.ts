import type { Core } from '@strapi/strapi';
import { inTransaction, withSql } from '../database/sql';
import { runAsJob, system } from '../scope/scope';
import { activeKey, activeKeyMs, addKey, unwrap, wrap } from './key-ring';
import { findActiveKey, keysWrappedBy, saveWrapping } from './key-store';
import { masterKeys } from './master-key';
import { resealColumns } from './reseal-columns';
import { resealFiles } from './reseal-files';

export interface Resealed {
  files: number;
  texts: number;
}

/** From now on the fund seals with a new key; what is sealed already follows by `resealAll`. */
export async function replaceKey(strapi: Core.Strapi, tenant: string): Promise<void> {
  await activeKey(strapi, tenant);
  const current = (await system('replace a key', () => withSql(strapi, (sql) => findActiveKey(sql, tenant, 'data'))))!;
  await addKey(strapi, tenant, { purpose: 'data', version: current.version + 1 });
  // Other processes go on sealing with the old key for so long.
  await new Promise((done) => setTimeout(done, activeKeyMs));
}

/**
 * Encrypts with the active key whatever of a fund is not: files that lie readable, files and texts under older keys. Each file and
 * each chunk of texts is done or not; interrupted, it goes on with what is left.
 */
export const resealAll = (strapi: Core.Strapi, tenant: string): Promise<Resealed> =>
  runAsJob(tenant, 'rotate keys', async () => ({
    files: tenant === '*' ? 0 : await resealFiles(strapi, tenant),
    texts: await resealColumns(strapi, tenant),
  }));

/** Wraps all keys with the new master key that the one before it had wrapped. @returns how many */
export async function rewrapKeys(strapi: Core.Strapi, chunk = 500): Promise<number> {
  const [master, previous] = masterKeys(strapi);
  if (!master || !previous) return 0;
  return system('wrap keys with the new master key', async () => {
    for (let done = 0; ;) {
      const count = await inTransaction(strapi, async (sql) => {
        const keys = await keysWrappedBy(sql, previous.id, chunk);
        for (const key of keys) await saveWrapping(sql, { ...key, ...wrap(master, key, unwrap([previous], key)) });
        return keys.length;
      });
      done += count;
      if (count < chunk) return done;
    }
  });
}
