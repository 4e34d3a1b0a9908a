import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { hashOf, publishConfiguration, publishedHeader, sharedTenant, system, withSql } from '@kassenwerk/kernel';
import { codeListSchema } from '../../model/src/schema';
import type { Kassenwerk } from './kassenwerk';
import { codeListKind } from './stores/code-list-store';
import { tableKind } from './stores/table-store';
import { soundTable } from './use-cases/change-table';
import { resolveCodeLists } from './use-cases/resolve-code-lists';

// dist/server/src → the plugin's folder, where config/ lies beside the sources.
const ownLists = resolve(__dirname, '..', '..', '..', 'config', 'code-lists');

/**
 * Publishes the tables in a folder, as new versions when their content has changed. Each is checked before, with its test cases.
 * Plugins above call it in their bootstrap.
 */
export const publishShippedTables = (strapi: Kassenwerk, folder: string): Promise<void> =>
  system('publish shipped decision tables', async () => {
    for (const given of await shippedFiles(folder)) {
      const resolved = await resolveCodeLists(strapi, sharedTenant, given);
      await publishOnce(strapi, tableKind, resolved, () => soundTable(resolved));
    }
  });

/** Likewise code lists; before the tables whose columns name them. */
export const publishShippedCodeLists = (strapi: Kassenwerk, folder = ownLists): Promise<void> =>
  system('publish shipped code lists', async () => {
    for (const given of await shippedFiles(folder))
      await publishOnce(strapi, codeListKind, given, () => codeListSchema.parse(given));
  });

async function publishOnce(strapi: Kassenwerk, kind: string, given: object, sound: () => object): Promise<void> {
  const name = { tenant: sharedTenant, kind, key: (given as { key: string }).key };
  if (await withSql(strapi, (sql) => publishedHeader(sql, name, hashOf(given)))) return;
  await publishConfiguration(strapi, { ...name, definition: sound(), author: 'Kassenwerk' });
}

/** As they lie on the disk. */
async function shippedFiles(folder: string): Promise<object[]> {
  const names = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  return Promise.all(names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as object));
}
