import type { Core } from '@strapi/strapi';
import { declareAuditValues } from './audit/audit-values';
import { guardDocuments } from './ability/guard-documents';
import { kernelMigrations } from './database/kernel-migrations';
import { declareMigrations, lockSchema, migrate } from './database/migrate';
import { declareTenantsNotNull } from './database/tenancy';
import { guardContentApi } from './http/authentication';
import { dropForeignRoutes } from './http/route-check';
import { declareCoreRecords } from './personal-data/core-records';
import { onTopic } from './outbox/dispatcher';
import { configurationReleases } from './configuration/configuration-release';
import { deliverLapse } from './release/lapse-release';
import { registerReleaseKind } from './release/release-kinds';
import { releaseMigrations } from './release/release-migrations';
import { lapseTopic } from './release/require-release';
import { reportSystemScopesTo } from './scope/scope';
import { declareSearch } from './search/declared-search';
import { searchMembers } from './search/search-members';
import { skipPanelUpkeep } from './strapi-panel/skip-panel-upkeep';

/** What the kernel adds to Strapi's users: names, roles and tenants of staff. */
const staffAttributes = {
  displayName: { type: 'string' },
  staffRoles: { type: 'json' },
  tenants: { type: 'json' },
  team: { type: 'string' },
  locale: { type: 'string' },
};

interface Extendable {
  extend(
    uid: string,
    change: (type: { schema: { attributes: Record<string, unknown> }; attributes?: object }) => unknown,
  ): void;
}

export function register({ strapi }: { strapi: Core.Strapi }): void {
  skipPanelUpkeep(strapi);
  reportSystemScopesTo((line) => strapi.log.debug(line));
  (strapi.get('content-types') as unknown as Extendable).extend('plugin::users-permissions.user', (type) => {
    Object.assign(type.schema?.attributes ?? {}, staffAttributes);
    if (type.attributes) Object.assign(type.attributes, staffAttributes);
    return type;
  });
  declareTenantsNotNull(strapi);
  declareMigrations('kernel', [...kernelMigrations, ...releaseMigrations]);
  declareCoreRecords();
  declareAuditValues();
  declareSearch('api::member.member', searchMembers);
  registerReleaseKind(configurationReleases);
  onTopic(lapseTopic, deliverLapse);
  guardContentApi(strapi);
  guardDocuments(strapi);
  strapi.hook('strapi::content-types.beforeSync').register(() => lockSchema(strapi));
  // The only moment after all tables exist and before the first route is built.
  strapi.hook('strapi::content-types.afterSync').register(async () => {
    dropForeignRoutes(strapi);
    await migrate(strapi);
  });
}
