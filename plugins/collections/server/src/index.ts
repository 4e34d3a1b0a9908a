import { endpointsOf, generatedRest } from '@kassenwerk/kernel';
import { bootstrap, destroy } from './bootstrap';
import { contentTypes } from './content-types';
import { bankFileEndpoints } from './http/bank-file-endpoints';
import { bankMessageEndpoints } from './http/bank-message-endpoints';
import { bookingEndpoints } from './http/booking-endpoints';
import { collectionEndpoints } from './http/collection-endpoints';
import { deliveryEndpoints } from './http/delivery-endpoints';
import { memberAccountEndpoints } from './http/member-account-endpoints';
import { register } from './register';

const own = endpointsOf('collections', [
  ...collectionEndpoints,
  ...deliveryEndpoints,
  ...bankFileEndpoints,
  ...bankMessageEndpoints,
  ...bookingEndpoints,
  ...memberAccountEndpoints,
]);
const lists = generatedRest('collections', Object.keys(contentTypes));

/** Collection of contributions: deliveries, plausibility, assessment, notices, bank files, bank answers, feedback. */
export default {
  register,
  bootstrap,
  destroy,
  contentTypes,
  controllers: { ...own.controllers, ...lists.controllers },
  services: lists.services,
  routes: { endpoints: own.routes, ...lists.routes },
};
