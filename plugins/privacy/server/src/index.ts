import { endpointsOf, generatedRest } from '@kassenwerk/kernel';
import { bootstrap } from './bootstrap';
import { contentTypes } from './content-types';
import { retentionEndpoints } from './http/retention-endpoints';
import { register } from './register';

const own = endpointsOf('privacy', [...retentionEndpoints]);
const lists = generatedRest('privacy', ['retention-run', 'tombstone']);

/** Data protection: periods after which data are deleted, and what is left of them. */
export default {
  register,
  bootstrap,
  contentTypes,
  controllers: { ...own.controllers, ...lists.controllers },
  services: lists.services,
  routes: { endpoints: own.routes, ...lists.routes },
};
