import { endpointsOf, generatedRest } from '@kassenwerk/kernel';
import { bootstrap } from './bootstrap';
import { contentTypes } from './content-types';
import { definitionEndpoints } from './http/definition-endpoints';
import { memberEndpoints } from './http/member-endpoints';
import { publicEndpoints } from './http/public-endpoints';
import { submissionEndpoints } from './http/submission-endpoints';
import { uploadEndpoints } from './http/upload-endpoints';
import { register } from './register';
import { settingsSchema } from './settings';

const own = endpointsOf('forms', [
  ...publicEndpoints,
  ...uploadEndpoints,
  ...memberEndpoints,
  ...definitionEndpoints,
  ...submissionEndpoints,
]);
const lists = generatedRest('forms', ['form-submission']);

/** Forms: definitions as configuration, filling in, drafts, uploads, co-signatures, insight. */
export default {
  register,
  bootstrap,
  config: { default: {}, validator: (given: unknown) => void settingsSchema.parse(given) },
  contentTypes,
  controllers: { ...own.controllers, ...lists.controllers },
  services: lists.services,
  routes: { endpoints: own.routes, ...lists.routes },
};
