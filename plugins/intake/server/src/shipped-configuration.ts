import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { publishProcess, type ProcessDefinitionInput } from '@kassenwerk/engine';
import { sharedTenant, system } from '@kassenwerk/kernel';
import { publishShippedTables } from '@kassenwerk/rulebook';
import type { Kassenwerk } from './kassenwerk';

// dist/server/src → the plugin's folder, where config/ lies beside the sources.
const folder = resolve(__dirname, '..', '..', '..', 'config');

/** Publishes tables and the process of requests, as new versions when their content has changed. */
export async function publishShipped(strapi: Kassenwerk): Promise<void> {
  await publishShippedTables(strapi, join(folder, 'tables'));
  await system('publish shipped processes', async () => {
    for (const name of (await readdir(join(folder, 'processes'))).sort()) {
      const definition = JSON.parse(await readFile(join(folder, 'processes', name), 'utf8')) as ProcessDefinitionInput;
      await publishProcess(strapi, { tenant: sharedTenant, definition, author: 'Kassenwerk' });
    }
  });
}
