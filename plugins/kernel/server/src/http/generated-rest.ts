import { factories, type Core, type UID } from '@strapi/strapi';

const requests = {
  find: { method: 'GET', ofOne: false },
  findOne: { method: 'GET', ofOne: true },
  create: { method: 'POST', ofOne: false },
  update: { method: 'PUT', ofOne: true },
  delete: { method: 'DELETE', ofOne: true },
} as const;

type Verb = keyof typeof requests;

/**
 * Generated REST for the content types of a plugin: controllers and routers to spread in its index.ts. Reading only unless
 * `verbs` says more; what may be read and written is decided by the ability and row level security.
 */
export function generatedRest(plugin: string, names: string[], verbs: Verb[] = ['find', 'findOne']) {
  const uid = (name: string): UID.CollectionType => `plugin::${plugin}.${name}` as UID.CollectionType;
  return {
    controllers: Object.fromEntries(names.map((name) => [name, factories.createCoreController(uid(name))])),
    services: Object.fromEntries(names.map((name) => [name, factories.createCoreService(uid(name))])),
    routes: Object.fromEntries(names.map((name) => [name, routerOf(plugin, uid(name), verbs)])),
  };
}

/**
 * The routes of Strapi's own router without its schemas of requests and answers, which only a generated description of the API reads
 * and which cost a tenth of a start.
 */
const routerOf =
  (plugin: string, uid: UID.CollectionType, verbs: readonly Verb[]) =>
  ({ strapi }: { strapi: Core.Strapi }) => {
    const { pluralName } = strapi.contentType(uid).info;
    const routes = verbs.map((verb) => {
      const { method, ofOne } = requests[verb];
      return { method, path: ofOne ? `/${pluralName}/:id` : `/${pluralName}`, handler: `${uid}.${verb}`, config: {} };
    });
    return { type: 'content-api' as const, prefix: `/${plugin}`, routes };
  };

export const auditRoutes = generatedRest('kernel', ['audit-record', 'outbox-message', 'configuration-version']);
