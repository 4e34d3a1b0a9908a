import { endpointsOf } from '@kassenwerk/kernel';
import { bootstrap } from './bootstrap';
import { contentTypes } from './content-types';
import { codeListEndpoints } from './http/code-list-endpoints';
import { fileEndpoints } from './http/file-endpoints';
import { tableEndpoints } from './http/table-endpoints';
import { trialEndpoints } from './http/trial-endpoints';
import { register } from './register';

const own = endpointsOf('rulebook', [...tableEndpoints, ...fileEndpoints, ...trialEndpoints, ...codeListEndpoints]);

/** The rulebook: decision tables as configuration, decisions that are kept, trying changes on them. */
export default {
  register,
  bootstrap,
  contentTypes,
  controllers: own.controllers,
  routes: { endpoints: own.routes },
};
