import { endpointsOf } from '@kassenwerk/kernel';
import { bootstrap } from './bootstrap';
import { contentTypes } from './content-types';
import { answerEndpoints } from './http/answer-endpoints';
import { bulkEndpoints } from './http/bulk-endpoints';
import { caseChangeEndpoints } from './http/case-change-endpoints';
import { caseEndpoints } from './http/case-endpoints';
import { clockEndpoints } from './http/clock-endpoints';
import { inboxEndpoints } from './http/inbox-endpoints';
import { peopleEndpoints } from './http/people-endpoints';
import { reportEndpoints } from './http/report-endpoints';
import { settingsEndpoints } from './http/settings-endpoints';
import { register } from './register';

const own = endpointsOf('casework', [
  ...inboxEndpoints,
  ...caseEndpoints,
  ...caseChangeEndpoints,
  ...answerEndpoints,
  ...clockEndpoints,
  ...peopleEndpoints,
  ...reportEndpoints,
  ...bulkEndpoints,
  ...settingsEndpoints,
]);

/** Cases: where they lie, who works on them and by when, their time line, and the one inbox of all channels. */
export default {
  register,
  bootstrap,
  contentTypes,
  controllers: own.controllers,
  routes: { endpoints: own.routes },
};
