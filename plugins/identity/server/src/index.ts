import { endpointsOf } from '@kassenwerk/kernel';
import { contentTypes } from './content-types';
import { openIdEndpoints } from './http/open-id-endpoints';
import { partnerCredentialEndpoints } from './http/partner-credential-endpoints';
import { passwordEndpoints } from './http/password-endpoints';
import { secondFactorEndpoints } from './http/second-factor-endpoints';
import { sessionEndpoints } from './http/session-endpoints';
import { signInEndpoints } from './http/sign-in-endpoints';
import { staffEndpoints } from './http/staff-endpoints';
import { tokenEndpoints } from './http/token-endpoints';
import type { Kassenwerk } from './kassenwerk';
import { register } from './register';
import { closeCounters } from './security/counters';
import { settingsSchema } from './settings';

const own = endpointsOf('identity', [
  ...signInEndpoints,
  ...sessionEndpoints,
  ...secondFactorEndpoints,
  ...staffEndpoints,
  ...partnerCredentialEndpoints,
  ...passwordEndpoints,
  ...openIdEndpoints,
  ...tokenEndpoints,
]);

/** Identity: signing in and out, sessions, second factors, credentials of partners. */
export default {
  register,
  destroy: ({ strapi }: { strapi: Kassenwerk }) => closeCounters(strapi),
  config: { default: {}, validator: (given: unknown) => void settingsSchema.parse(given) },
  contentTypes,
  controllers: own.controllers,
  routes: { endpoints: own.routes },
};
