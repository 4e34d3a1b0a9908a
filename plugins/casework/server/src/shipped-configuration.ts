import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { hashOf, publishConfiguration, publishedHeader, sharedTenant, system, withSql } from '@kassenwerk/kernel';
import { serviceLevelSchema } from './domain/service-levels';
import type { Kassenwerk } from './kassenwerk';
import { serviceLevelKey, serviceLevelKind } from './stores/service-level-store';

// dist/server/src → the plugin's folder, where config/ lies beside the sources.
const shipped = resolve(__dirname, '..', '..', '..', 'config', 'service-levels', 'default.json');

/** Publishes the service levels that hold for funds without their own; later starts change nothing unless the content did. */
export const publishServiceLevels = (strapi: Kassenwerk): Promise<void> =>
  system('publish shipped service levels', async () => {
    const definition = serviceLevelSchema.parse(JSON.parse(await readFile(shipped, 'utf8')));
    const name = { tenant: sharedTenant, kind: serviceLevelKind, key: serviceLevelKey };
    if (await withSql(strapi, (sql) => publishedHeader(sql, name, hashOf(definition)))) return;
    await publishConfiguration(strapi, { ...name, definition, author: 'Kassenwerk' });
  });
