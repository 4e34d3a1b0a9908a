import { endpointsOf, generatedRest } from '@kassenwerk/kernel';
import { bootstrap } from './bootstrap';
import { contentTypes } from './content-types';
import { personEndpoints } from './http/person-endpoints';
import { retentionEndpoints } from './http/retention-endpoints';
import { register } from './register';

const own = endpointsOf('privacy', [...retentionEndpoints, ...personEndpoints]);
const lists = generatedRest('privacy', ['retention-run', 'tombstone']);
const processors = generatedRest('privacy', ['processor'], ['find', 'findOne', 'create', 'update']);

/** Data protection: deletion by periods, register of processors, data locks, export of one person's data. */
export default {
  register,
  bootstrap,
  contentTypes,
  controllers: { ...own.controllers, ...lists.controllers, ...processors.controllers },
  services: { ...lists.services, ...processors.services },
  routes: { endpoints: own.routes, ...lists.routes, ...processors.routes },
};
