import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Sql } from '../database/sql';
import { requireScope } from '../scope/scope';
import { sharedTenant, type ConfigurationKey } from './configuration-store';
import { newestVersion } from './version-store';

const people = z.enum(['onePerson', 'twoPeople']);

/** How many people it takes to change configuration by hand, and for other kinds that follow it; a fund's own before that of all funds. */
export const releasePolicySchema = z.strictObject({
  default: people,
  /** Exceptions by kind, such as `process` or `noticeTemplate`. */
  kinds: z.record(z.string().max(60), people).default({}),
});

export type ReleasePolicy = z.output<typeof releasePolicySchema>;

/** Where the policy itself is kept: as a configuration, so that changing it takes as many people as it says. */
export const policyKey = (tenant: string): ConfigurationKey => ({
  tenant,
  kind: 'releasePolicy',
  key: 'configuration',
});

/** What the installation decides; `config/plugins.ts` fills it from the environment. */
export const kernelSettingsSchema = z.object({ configurationRelease: people });

const settingName = 'plugin::kernel.configurationRelease';

/** For an installation whose people are invented, where one of them shall be able to try everything. */
export const letOnePersonPublish = (strapi: Core.Strapi): void => void strapi.config.set(settingName, 'onePerson');

/** What holds in a fund, and where it comes from. */
export interface HoldingPolicy extends ReleasePolicy {
  from: 'fund' | 'allFunds' | 'installation';
}

export async function holdingPolicy(strapi: Core.Strapi, sql: Sql, tenant: string): Promise<HoldingPolicy> {
  const own = await publishedPolicy(sql, tenant);
  if (own) return { ...own, from: tenant === sharedTenant ? 'allFunds' : 'fund' };
  const shared = await publishedPolicy(sql, sharedTenant);
  if (shared) return { ...shared, from: 'allFunds' };
  const setting = strapi.config.get<string>(settingName) === 'onePerson' ? 'onePerson' : 'twoPeople';
  return { default: setting, kinds: {}, from: 'installation' };
}

/** What the installation ships, at its start, was released with it; a person needs a second one where the policy says so. */
export async function needsSecondPerson(
  strapi: Core.Strapi,
  sql: Sql,
  { tenant, kind }: ConfigurationKey,
): Promise<boolean> {
  return requireScope().actor.kind === 'staff' && policyAsksForTwo(strapi, sql, { tenant, kind });
}

/** Whether a kind that follows the policy needs a second person in a fund. */
export async function policyAsksForTwo(
  strapi: Core.Strapi,
  sql: Sql,
  { tenant, kind }: Pick<ConfigurationKey, 'tenant' | 'kind'>,
): Promise<boolean> {
  const policy = await holdingPolicy(strapi, sql, tenant);
  return (policy.kinds[kind] ?? policy.default) !== 'onePerson';
}

async function publishedPolicy(sql: Sql, tenant: string): Promise<ReleasePolicy | undefined> {
  const found = await newestVersion(sql, policyKey(tenant), ['published']);
  return found && releasePolicySchema.parse(found.definition);
}
