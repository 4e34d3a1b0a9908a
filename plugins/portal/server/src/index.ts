import { endpointsOf } from '@kassenwerk/kernel';
import { contentTypes } from './content-types';
import { accessEndpoints } from './http/access-endpoints';
import { accountEndpoints } from './http/account-endpoints';
import { messageEndpoints } from './http/message-endpoints';
import { ownDataEndpoints } from './http/own-data-endpoints';
import { site } from './http/site';
import { register } from './register';

const own = endpointsOf('portal', [...accessEndpoints, ...ownDataEndpoints, ...messageEndpoints, ...accountEndpoints]);

/** The members' site: access by letter code and password, own data, documents and requests, the look of each fund. */
export default {
  register,
  contentTypes,
  middlewares: { site },
  controllers: own.controllers,
  routes: { endpoints: own.routes },
};
