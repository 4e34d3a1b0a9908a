import { endpointsOf } from '@kassenwerk/kernel';
import { secondFactorEndpoints } from './http/second-factor-endpoints';
import { sessionEndpoints } from './http/session-endpoints';
import { signInEndpoints } from './http/sign-in-endpoints';
import type { Kassenwerk } from './kassenwerk';
import { register } from './register';
import { closeCounters } from './security/throttle';
import { settingsSchema } from './settings';

const own = endpointsOf('identity', [...signInEndpoints, ...sessionEndpoints, ...secondFactorEndpoints]);

/** Identity: signing in and out, sessions. */
export default {
  register,
  destroy: ({ strapi }: { strapi: Kassenwerk }) => closeCounters(strapi),
  config: { default: {}, validator: (given: unknown) => void settingsSchema.parse(given) },
  controllers: own.controllers,
  routes: { endpoints: own.routes },
};
