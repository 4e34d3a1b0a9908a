import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { publishConfiguration, sharedTenant, system } from '@kassenwerk/kernel';
import { withBlocks } from './domain/blocks';
import type { Kassenwerk } from './kassenwerk';
import { formKind } from './stores/form-store';
import { soundDefinition } from './use-cases/change-definition';

// dist/server/src → the plugin's folder, where config/ lies beside the sources.
const folder = resolve(__dirname, '..', '..', '..', 'config');

/** Publishes the shipped forms, as new versions when their content has changed. Each is checked before. */
export const publishShippedForms = (strapi: Kassenwerk): Promise<void> =>
  system('publish shipped forms', async () => {
    for (const given of await shippedForms()) {
      const definition = soundDefinition(given);
      const { key } = definition;
      await publishConfiguration(strapi, {
        tenant: sharedTenant,
        kind: formKind,
        key,
        definition,
        author: 'Kassenwerk',
      });
    }
  });

/** As they lie on the disk, with the blocks that several of them share put in. */
export async function shippedForms(): Promise<unknown[]> {
  const blocks = new Map(await jsonFiles('blocks'));
  return (await jsonFiles('forms')).map(([, form]) => withBlocks(form, blocks));
}

async function jsonFiles(name: string): Promise<[string, unknown][]> {
  const names = (await readdir(join(folder, name))).filter((file) => file.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (file): Promise<[string, unknown]> => [
      file.slice(0, -'.json'.length),
      JSON.parse(await readFile(join(folder, name, file), 'utf8')),
    ]),
  );
}
