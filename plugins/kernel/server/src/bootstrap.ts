import type { Core } from '@strapi/strapi';
import { publishShippedRoles } from './ability/publish-shipped-roles';
import { hearOfConfigurations } from './configuration/configuration-news';
import { unlockSchema } from './database/migrate';
import { installPoolHook } from './database/pool-hook';
import { serveAsLogins } from './database/serve-as-login';
import { reportWrongMasterKey } from './encryption/check-master-key';
import { liveStreamsOf } from './http/endpoints';
import { assertRoutesGuarded } from './http/route-check';
import { limitSlowRequests } from './http/server-timeouts';
import { serveWholeLetters } from './letters/whole-letters';
import { startDispatcher, type Dispatcher } from './outbox/dispatcher';

const dispatchers = new WeakMap<Core.Strapi, Dispatcher>();
const deafen = new WeakMap<Core.Strapi, () => Promise<void>>();

const role = (): string => process.env.KASSENWERK_ROLE ?? 'all';

/**
 * Takes the owner's rights from the pool and locks it first: what bootstraps after this runs in a scope or sees nothing. Strapi's plugins come before ours, so they have
 * written what they need and the next process may begin.
 */
export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  assertRoutesGuarded(strapi);
  await unlockSchema(strapi);
  installPoolHook(strapi, await serveAsLogins(strapi));
  serveWholeLetters(strapi);
  await reportWrongMasterKey(strapi);
  limitSlowRequests(strapi.server.httpServer);
  // Koa would print a stack for each socket that a client drops or fills with nonsense; what we get wrong is logged by Strapi.
  strapi.server.app.silent = true;
  deafen.set(strapi, await hearOfConfigurations(strapi));
  if (role() !== 'worker') await publishShippedRoles(strapi);
  if (role() !== 'worker') await liveStreamsOf(strapi).start(strapi);
  if (role() !== 'web') dispatchers.set(strapi, await startDispatcher(strapi));
}

export async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await dispatchers.get(strapi)?.stop();
  await liveStreamsOf(strapi).stop();
  await deafen.get(strapi)?.();
}
