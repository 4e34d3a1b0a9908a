import { endpointsOf } from '@kassenwerk/kernel';
import { bootstrap, destroy } from './bootstrap';
import { contentTypes } from './content-types';
import { intakeEndpoints } from './http/intake-endpoints';
import { register } from './register';
import { settingsSchema } from './settings';

const own = endpointsOf('intake', intakeEndpoints);

/** One door for every channel: what comes in is kept, read, sorted and becomes a case. */
export default {
  register,
  bootstrap,
  destroy,
  config: { default: {}, validator: (given: unknown) => void settingsSchema.parse(given) },
  contentTypes,
  controllers: own.controllers,
  routes: { endpoints: own.routes },
};
