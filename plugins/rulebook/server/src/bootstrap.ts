import { addCleanupSchedule } from './cleanup';
import type { Kassenwerk } from './kassenwerk';
import { publishShippedTables } from './shipped-configuration';

/** Tables and schedules that the plugin ships; later starts change nothing unless the content did. */
export async function bootstrap({ strapi }: { strapi: Kassenwerk }): Promise<void> {
  if (process.env['KASSENWERK_ROLE'] === 'worker') return;
  await publishShippedTables(strapi);
  await addCleanupSchedule(strapi);
}
