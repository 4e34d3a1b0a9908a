import type { Kassenwerk } from './kassenwerk';
import { addTending } from './schedules';
import { publishServiceLevels, publishTextModules } from './shipped-configuration';

/** Service levels and schedules that the plugin ships; later starts change nothing unless the content did. */
export async function bootstrap({ strapi }: { strapi: Kassenwerk }): Promise<void> {
  if (process.env['KASSENWERK_ROLE'] === 'worker') return;
  await publishServiceLevels(strapi);
  await publishTextModules(strapi);
  await addTending(strapi);
}
