import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { publishConfiguration, sharedTenant, system } from '@kassenwerk/kernel';
import { z } from 'zod';
import { retentionRuleSchema } from './domain/retention-rule';
import type { Kassenwerk } from './kassenwerk';
import { retentionKind } from './use-cases/retention/retention-rules';

// dist/server/src → the plugin's folder, where config/ lies beside the sources.
const file = resolve(__dirname, '..', '..', '..', 'config', 'retention-rules.json');

/** Publishes the shipped rules, as new versions when their content has changed. */
export const publishShipped = (strapi: Kassenwerk): Promise<void> =>
  system('publish shipped retention rules', async () => {
    const rules = z.array(retentionRuleSchema).parse(JSON.parse(await readFile(file, 'utf8')));
    for (const definition of rules) {
      await publishConfiguration(strapi, {
        tenant: sharedTenant,
        kind: retentionKind,
        key: definition.dataClass,
        definition,
        author: 'Kassenwerk',
      });
    }
  });
