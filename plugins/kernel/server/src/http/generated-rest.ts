import { factories, type UID } from '@strapi/strapi';

type Verb = 'find' | 'findOne' | 'create' | 'update' | 'delete';

/**
 * Generated REST for the content types of a plugin: controllers and routers to spread in its index.ts. Reading only unless
 * `verbs` says more; what may be read and written is decided by the ability and row level security.
 */
export function generatedRest(plugin: string, names: string[], verbs: Verb[] = ['find', 'findOne']) {
  const uid = (name: string): UID.CollectionType => `plugin::${plugin}.${name}` as UID.CollectionType;
  return {
    controllers: Object.fromEntries(names.map((name) => [name, factories.createCoreController(uid(name))])),
    services: Object.fromEntries(names.map((name) => [name, factories.createCoreService(uid(name))])),
    routes: Object.fromEntries(
      names.map((name) => [name, factories.createCoreRouter(uid(name), { only: verbs, prefix: `/${plugin}` })]),
    ),
  };
}

export const auditRoutes = generatedRest('kernel', ['audit-record', 'outbox-message', 'configuration-version']);
