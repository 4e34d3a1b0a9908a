import type { Core } from '@strapi/strapi';
import type { GuardedType } from './guarded-types';

interface Layer {
  methods: string[];
  path: string;
}

/** Every route that the HTTP server answers, one entry a method, as the router itself lists them. */
export function servedRoutes(strapi: Core.Strapi): { method: string; path: string }[] {
  const layers = strapi.server.listRoutes() as unknown as Layer[];
  return layers
    .filter(({ methods, path }) => methods.length > 0 && methods.length < 5 && !path.includes('('))
    .flatMap(({ methods, path }) => methods.filter((method) => method !== 'HEAD').map((method) => ({ method, path })));
}

/** Where the generated list of a content type is served, if it is. */
export function listPathOf(strapi: Core.Strapi, uid: string): string | undefined {
  const { info, plugin } = (
    strapi.contentTypes as unknown as Record<string, { info: { pluralName: string }; plugin?: string }>
  )[uid]!;
  const path = plugin ? `/api/${plugin}/${info.pluralName}` : `/api/${info.pluralName}`;
  return servedRoutes(strapi).some((route) => route.method === 'GET' && route.path === path) ? path : undefined;
}

/** The types that have a generated list, each with the path of the list. */
export const listedTypes = (strapi: Core.Strapi, types: readonly GuardedType[]): [path: string, type: GuardedType][] =>
  types.flatMap((type) => {
    const path = listPathOf(strapi, type.uid);
    return path ? [[path, type] as [string, GuardedType]] : [];
  });
