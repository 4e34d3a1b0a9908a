import { countAttempt } from '@kassenwerk/identity';
import type { EndpointContext } from '@kassenwerk/kernel';
import { settingsOf } from '../settings';

/** One purse for everything that somebody who has not signed in may do, so that no part of it can be flooded. */
export async function limited({ strapi, ctx }: EndpointContext): Promise<void> {
  const attempts = settingsOf(strapi).publicRequests;
  await countAttempt(strapi, { name: 'forms', attempts, withinSeconds: 600, blockSeconds: 300 }, ctx.ip);
}
