import { join, sep } from 'node:path';
import type { Core } from '@strapi/strapi';

/**
 * The names of the plugins that lie under plugins/ and are switched on. What the kernel guards is derived from this, so that a
 * new plugin is locked from its first start on without anybody listing it.
 */
export function ownPlugins(strapi: Core.Strapi): string[] {
  const enabled = strapi.config.get<Record<string, { pathToPlugin?: string }>>('enabledPlugins', {});
  const folder = join(strapi.dirs.app.root, 'plugins') + sep;
  return Object.entries(enabled).flatMap(([name, { pathToPlugin }]) =>
    pathToPlugin?.startsWith(folder) ? [name] : [],
  );
}

/** Whether a content type is one of ours, in src/api or in a plugin of ours, and so stands behind both locks. */
export function isOwnType(strapi: Core.Strapi, uid: string): boolean {
  if (uid.startsWith('api::')) return true;
  return ownPlugins(strapi).some((name) => uid.startsWith(`plugin::${name}.`));
}
