import type { Kassenwerk } from '@kassenwerk/engine';
import { leaveDemoRuns } from './demo/seed-demo-runs';
import { addSchedules } from './schedules';
import { publishShipped } from './shipped-configuration';

/** Configuration and schedules that the plugin ships; later starts change nothing unless the content did. */
export async function bootstrap({ strapi }: { strapi: Kassenwerk }): Promise<void> {
  if (process.env['KASSENWERK_ROLE'] === 'worker') return;
  await publishShipped(strapi);
  await addSchedules(strapi);
}

export const destroy = ({ strapi }: { strapi: Kassenwerk }): void => leaveDemoRuns(strapi);
