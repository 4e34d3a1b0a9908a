import { bootstrap, destroy } from './bootstrap';
import { contentTypes } from './content-types';
import { checkSettings } from './encryption/master-key';
import { cspReports } from './http/csp-reports';
import { jsonDepth } from './http/json-depth';
import { consoleFiles } from './http/console-files';
import { endpointsOf } from './http/define-endpoint';
import { endpoints } from './http/endpoints';
import { auditEndpoints } from './http/audit-endpoints';
import { outboxEndpoints } from './http/outbox-endpoints';
import { roleEndpoints } from './http/role-endpoints';
import { kernelSettingsSchema } from './configuration/release-policy';
import { releasePolicyEndpoints } from './http/release-policy-endpoints';
import { releaseEndpoints } from './http/release-endpoints';
import { fileBodies } from './http/file-bodies';
import { health } from './http/health';
import { hardening } from './http/hardening';
import { problems } from './http/problems';
import { requestLog } from './http/request-log';
import { scopeMiddleware } from './http/scope-middleware';
import { auditRoutes } from './http/generated-rest';
import { register } from './register';

const { controllers, routes } = endpointsOf('kernel', [
  ...endpoints,
  ...auditEndpoints,
  ...outboxEndpoints,
  ...roleEndpoints,
  ...releaseEndpoints,
  ...releasePolicyEndpoints,
]);

/** The kernel: scope and its two locks, errors, endpoints, outbox, audit, releases, configuration, live events. */
export default {
  register,
  bootstrap,
  destroy,
  config: {
    default: { configurationRelease: 'twoPeople' },
    validator(given: Parameters<typeof checkSettings>[0]) {
      checkSettings(given);
      kernelSettingsSchema.parse(given);
    },
  },
  contentTypes,
  controllers: { ...controllers, ...auditRoutes.controllers },
  services: auditRoutes.services,
  routes: { endpoints: routes, ...auditRoutes.routes },
  middlewares: {
    requestLog,
    problems,
    hardening,
    health,
    cspReports,
    jsonDepth,
    console: consoleFiles,
    scope: scopeMiddleware,
    fileBodies,
  },
};
