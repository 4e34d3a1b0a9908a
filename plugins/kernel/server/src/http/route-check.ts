import type { Core } from '@strapi/strapi';
import { ownPlugins } from '../own-plugins';

interface RouteLike {
  method?: string;
  path?: string;
  handler?: unknown;
  info?: { type?: string; pluginName?: string };
  config?: { auth?: unknown; prefix?: string };
}
interface RouterLike {
  type?: string;
  routes?: RouteLike[];
}

/** Content API routes of other plugins (upload, users-permissions with its own sign-in, i18n …) are taken out before routing. */
export function dropForeignRoutes(strapi: Core.Strapi): void {
  const own = ownPlugins(strapi);
  for (const [name, plugin] of Object.entries(strapi.plugins) as [string, { routes: unknown }][]) {
    if (own.includes(name)) continue;
    if (Array.isArray(plugin.routes) || !plugin.routes) continue;
    const routers = plugin.routes as Record<string, RouterLike | ((input: { strapi: Core.Strapi }) => RouterLike)>;
    for (const [key, given] of Object.entries(routers)) {
      const router = typeof given === 'function' ? given({ strapi }) : given;
      if (router.type === 'content-api' || key === 'content-api') router.routes = [];
      routers[key] = router;
    }
  }
}

/**
 * Refuses to start with a route that names no auth of its own. Generated REST carries Strapi's scope; our endpoints carry
 * theirs; a function as handler would carry none.
 */
export function assertRoutesGuarded(strapi: Core.Strapi): void {
  const routers = [
    ...Object.values(strapi.apis as unknown as Record<string, { routes: Record<string, RouterLike> }>).flatMap((api) =>
      Object.values(api.routes),
    ),
    ...ownPlugins(strapi).flatMap((name) =>
      Object.values(
        (strapi.plugins[name] as unknown as { routes: Record<string, RouterLike> } | undefined)?.routes ?? {},
      ),
    ),
  ];
  const open = routers.flatMap((router) => router.routes ?? []).filter((route) => !hasScope(route));
  if (open.length === 0) return;
  throw new Error(
    `Routes without explicit auth and scope: ${open.map((one) => `${one.method} ${one.path}`).join(', ')}`,
  );
}

function hasScope({ handler, config }: RouteLike): boolean {
  const auth = config?.auth as { scope?: string[] } | false | undefined;
  return typeof handler === 'string' && auth !== false && (auth?.scope?.length ?? 0) > 0;
}
