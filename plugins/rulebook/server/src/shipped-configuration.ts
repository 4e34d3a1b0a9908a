import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOf, publishConfiguration, publishedHeader, sharedTenant, system, withSql } from '@kassenwerk/kernel';
import type { Kassenwerk } from './kassenwerk';
import { tableKind } from './stores/table-store';
import { soundTable } from './use-cases/change-table';

/**
 * Publishes the tables in a folder, as new versions when their content has changed. Each is checked before, with its test cases.
 * Plugins above call it in their bootstrap.
 */
export const publishShippedTables = (strapi: Kassenwerk, folder: string): Promise<void> =>
  system('publish shipped decision tables', async () => {
    for (const given of await shippedTables(folder)) {
      const { key } = given as { key: string };
      const name = { tenant: sharedTenant, kind: tableKind, key };
      if (await withSql(strapi, (sql) => publishedHeader(sql, name, hashOf(given)))) continue;
      await publishConfiguration(strapi, { ...name, definition: soundTable(given), author: 'Kassenwerk' });
    }
  });

/** As they lie on the disk. */
export async function shippedTables(folder: string): Promise<object[]> {
  const names = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  return Promise.all(names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as object));
}
