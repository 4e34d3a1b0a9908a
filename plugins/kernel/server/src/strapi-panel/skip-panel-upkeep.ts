import type { Core } from '@strapi/strapi';

type Upkeep = Record<string, () => Promise<unknown>>;

/** What Strapi puts in order at each start for the pages of its own panel: service and method. */
const upkeep = [
  ['plugin::content-manager.components', 'syncConfigurations'],
  ['plugin::content-manager.content-types', 'syncConfigurations'],
  ['admin::role', 'resetSuperAdminPermissions'],
  ['admin::permission', 'cleanPermissionsInDatabase'],
] as const;

/**
 * Leaves out what only Strapi's own panel needs: layouts of its forms, checked and written once more for each of our records, and the
 * permissions of its users. A fifth of a warm start; whoever switches the panel on gets all of it at that start. Call in `register()`,
 * before Strapi's own bootstrap.
 * @throws when Strapi no longer has such a method, so that an update of Strapi shows it
 */
export function skipPanelUpkeep(strapi: Core.Strapi): void {
  if (strapi.config.get<boolean>('admin.serveAdminPanel')) return;
  for (const [uid, method] of upkeep) {
    const service = strapi.service(uid) as unknown as Upkeep;
    if (typeof service[method] !== 'function') throw new Error(`Strapi's ${uid} has no ${method} any more.`);
    service[method] = () => Promise.resolve();
  }
}
