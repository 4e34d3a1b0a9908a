import { endpointsOf, generatedRest } from '@kassenwerk/kernel';
import { bootstrap, destroy } from './bootstrap';
import { contentTypes } from './content-types';
import { exceptionEndpoints } from './http/exception-endpoints';
import { partnerEndpoints } from './http/partner-endpoints';
import { processEndpoints } from './http/process-endpoints';
import { runEndpoints } from './http/run-endpoints';
import { scheduleEndpoints } from './http/schedule-endpoints';
import { register } from './register';

const own = endpointsOf('engine', [
  ...runEndpoints,
  ...exceptionEndpoints,
  ...processEndpoints,
  ...scheduleEndpoints,
  ...partnerEndpoints,
]);
const lists = generatedRest('engine', ['run', 'run-stage', 'run-item', 'finding', 'incident', 'schedule']);

/** The engine: process definitions, step types, runs, items, stages, barriers, tasks, incidents, schedules. */
export default {
  register,
  bootstrap,
  destroy,
  contentTypes,
  controllers: { ...own.controllers, ...lists.controllers },
  services: lists.services,
  routes: { endpoints: own.routes, ...lists.routes },
};
