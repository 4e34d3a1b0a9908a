import { stopWatching, watchMailboxes } from './channels/mail/watches';
import { leaveDemoRequests } from './demo/seed-demo-requests';
import type { Kassenwerk } from './kassenwerk';
import { addSchedules } from './schedules';
import { publishShipped } from './shipped-configuration';

/** What the plugin ships; later starts change nothing unless the content did. */
export async function bootstrap({ strapi }: { strapi: Kassenwerk }): Promise<void> {
  const role = process.env['KASSENWERK_ROLE'];
  if (role !== 'web') watchMailboxes(strapi);
  if (role === 'worker') return;
  await publishShipped(strapi);
  await addSchedules(strapi);
}

export async function destroy({ strapi }: { strapi: Kassenwerk }): Promise<void> {
  leaveDemoRequests(strapi);
  await stopWatching(strapi);
}
