import { addCleanupSchedule } from './cleanup';
import type { Kassenwerk } from './kassenwerk';
import { publishShippedForms } from './shipped-configuration';

/** Forms and schedules that the plugin ships; later starts change nothing unless the content did. */
export async function bootstrap({ strapi }: { strapi: Kassenwerk }): Promise<void> {
  if (process.env['KASSENWERK_ROLE'] === 'worker') return;
  await publishShippedForms(strapi);
  await addCleanupSchedule(strapi);
}
