import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { hashOf, publishConfiguration, publishedHeader, sharedTenant, system, withSql } from '@kassenwerk/kernel';
import { textModuleSchema } from './domain/answer-text';
import { serviceLevelSchema } from './domain/service-levels';
import type { Kassenwerk } from './kassenwerk';
import { serviceLevelKey, serviceLevelKind } from './stores/service-level-store';
import { textModuleKind } from './use-cases/text-modules';

// dist/server/src → the plugin's folder, where config/ lies beside the sources.
const config = resolve(__dirname, '..', '..', '..', 'config');
const shipped = resolve(config, 'service-levels', 'default.json');
const texts = resolve(config, 'text-modules', 'text-modules.json');

/** Publishes the service levels that hold for funds without their own; later starts change nothing unless the content did. */
export const publishServiceLevels = (strapi: Kassenwerk): Promise<void> =>
  system('publish shipped service levels', async () => {
    const definition = serviceLevelSchema.parse(JSON.parse(await readFile(shipped, 'utf8')));
    const name = { tenant: sharedTenant, kind: serviceLevelKind, key: serviceLevelKey };
    if (await withSql(strapi, (sql) => publishedHeader(sql, name, hashOf(definition)))) return;
    await publishConfiguration(strapi, { ...name, definition, author: 'Kassenwerk' });
  });

/** Likewise the texts for answers; a fund replaces one by publishing its own under the same key. */
export const publishTextModules = (strapi: Kassenwerk): Promise<void> =>
  system('publish shipped text modules', async () => {
    const modules = JSON.parse(await readFile(texts, 'utf8')) as unknown[];
    for (const definition of modules.map((one) => textModuleSchema.parse(one))) {
      const name = { tenant: sharedTenant, kind: textModuleKind, key: definition.key };
      if (await withSql(strapi, (sql) => publishedHeader(sql, name, hashOf(definition)))) continue;
      await publishConfiguration(strapi, { ...name, definition, author: 'Kassenwerk' });
    }
  });
