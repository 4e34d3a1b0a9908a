import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { publishConfiguration, sharedTenant, system } from '@kassenwerk/kernel';
import { withBlocks } from './domain/blocks';
import type { Kassenwerk } from './kassenwerk';
import { formKind } from './stores/form-store';
import { soundDefinition } from './use-cases/change-definition';

// dist/server/src → the plugin's folder, where config/ lies beside the sources.
const shipped = resolve(__dirname, '..', '..', '..', 'config');

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
export async function shippedForms(folder = shipped): Promise<unknown[]> {
  const blocks = new Map(await jsonFiles(join(folder, 'blocks')));
  return (await jsonFiles(join(folder, 'forms'))).map(([, form]) => withBlocks(form, blocks));
}

async function jsonFiles(folder: string): Promise<[string, unknown][]> {
  const names = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (file): Promise<[string, unknown]> => [
      file.slice(0, -'.json'.length),
      JSON.parse(await readFile(join(folder, file), 'utf8')),
    ]),
  );
}
