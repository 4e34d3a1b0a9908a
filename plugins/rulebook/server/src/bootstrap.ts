import { addCleanupSchedule } from './cleanup';
import type { Kassenwerk } from './kassenwerk';
import { publishShippedCodeLists } from './shipped-configuration';

/** Code lists and schedules that the plugin ships; tables come from the plugins that ask them. */
export async function bootstrap({ strapi }: { strapi: Kassenwerk }): Promise<void> {
  if (process.env['KASSENWERK_ROLE'] === 'worker') return;
  await publishShippedCodeLists(strapi);
  await addCleanupSchedule(strapi);
}
