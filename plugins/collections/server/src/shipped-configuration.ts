import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  publishProcess,
  publishVariant,
  type Kassenwerk,
  type ProcessDefinitionInput,
  type VariantInput,
} from '@kassenwerk/engine';
import { publishShippedTables } from '@kassenwerk/rulebook';
import { publishConfiguration, sharedTenant, system } from '@kassenwerk/kernel';
import { bankProfileSchema } from './domain/direct-debit';
import { compileNotice, type NoticeKind, type NoticeTemplateInput } from './domain/notice';

// dist/server/src → the plugin's folder, where config/ lies beside the sources.
const folder = resolve(__dirname, '..', '..', '..', 'config');
const author = 'Kassenwerk';

/** Publishes what this plugin ships, as new versions when the content has changed. Everything is checked before. */
export async function publishShipped(strapi: Kassenwerk): Promise<void> {
  await publishShippedTables(strapi, join(folder, 'tables'));
  await system('publish shipped configuration', async () => {
    for (const definition of await jsonFiles<NoticeTemplateInput & { key: string; notice: NoticeKind }>('templates')) {
      compileNotice(definition.notice, definition);
      await publish(strapi, 'noticeTemplate', definition.key, definition);
    }
    for (const definition of await jsonFiles<{ key: string }>('bank-profiles')) {
      await publish(strapi, 'bankProfile', definition.key, bankProfileSchema.parse(definition));
    }
    for (const definition of await jsonFiles<ProcessDefinitionInput>('processes')) {
      await publishProcess(strapi, { tenant: sharedTenant, definition, author });
    }
    for (const definition of await jsonFiles<VariantInput>('variants')) {
      await publishVariant(strapi, { tenant: sharedTenant, definition, author });
    }
  });
}

const publish = (strapi: Kassenwerk, kind: string, key: string, definition: object) =>
  publishConfiguration(strapi, { tenant: sharedTenant, kind, key, definition, author });

async function jsonFiles<T>(name: string): Promise<T[]> {
  const names = (await readdir(join(folder, name))).filter((file) => file.endsWith('.json')).sort();
  return Promise.all(names.map((file) => json<T>(join(folder, name, file))));
}

const json = async <T>(path: string): Promise<T> => JSON.parse(await readFile(path, 'utf8')) as T;
