import { leaveDemoRequests } from './demo/seed-demo-requests';
import type { Kassenwerk } from './kassenwerk';
import { addSchedules } from './schedules';
import { publishShipped } from './shipped-configuration';

/** What the plugin ships; later starts change nothing unless the content did. */
export async function bootstrap({ strapi }: { strapi: Kassenwerk }): Promise<void> {
  if (process.env['KASSENWERK_ROLE'] === 'worker') return;
  await publishShipped(strapi);
  await addSchedules(strapi);
}

export const destroy = ({ strapi }: { strapi: Kassenwerk }): void => leaveDemoRequests(strapi);
