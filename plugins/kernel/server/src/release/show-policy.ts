import type { Core } from '@strapi/strapi';
import { holdingPolicy, policyKey, type HoldingPolicy } from '../configuration/release-policy';
import { releaseKeyOf } from '../configuration/configuration-release';
import { newestVersion } from '../configuration/version-store';
import { withSql, type Sql } from '../database/sql';
import type { BilingualText } from '../errors/kassenwerk-error';
import { rolesThatMay } from '../people/staff-of-tenant';
import { releaseKinds, usualSignatures } from './release-kinds';
import { latestRelease } from './release-store';

export interface PolicyView {
  policy: HoldingPolicy;
  /** All kinds of configuration that the fund works with, with or without an exception, and whatever else follows the policy. */
  configurationKinds: string[];
  /** A change of the policy that waits for a second person: the id of its release. */
  waitingRelease: string | null;
  /** Everything that is released by several people, and by whom. */
  releases: {
    kind: string;
    label: BilingualText;
    signatures: number;
    besideAuthor: boolean;
    days: number | null;
    roles: string[];
  }[];
}

/** Who has to sign what in a fund; with the tenant `*` what holds where a fund says nothing of its own. */
export const showPolicy = (strapi: Core.Strapi, tenant: string): Promise<PolicyView> =>
  withSql(strapi, async (sql) => ({
    policy: await holdingPolicy(strapi, sql, tenant),
    configurationKinds: await kindsOf(sql, tenant),
    waitingRelease: await waitingRelease(sql, tenant),
    releases: await releasesOf(sql, tenant),
  }));

async function releasesOf(sql: Sql, tenant: string): Promise<PolicyView['releases']> {
  const all: PolicyView['releases'] = [];
  for (const { kind, label, permission, signatures, besideAuthor, days } of releaseKinds())
    all.push({
      kind,
      label,
      signatures: signatures ?? usualSignatures,
      besideAuthor: besideAuthor ?? false,
      days: days ?? null,
      roles: await rolesThatMay(sql, { tenant, ...permission }),
    });
  return all;
}

async function kindsOf(sql: Sql, tenant: string): Promise<string[]> {
  const rows = await sql.rows<{ kind: string }>(
    "select distinct kind from configuration_versions where tenant in ($1, '*') order by kind",
    [tenant],
  );
  const others = releaseKinds().filter(({ followsPolicy }) => followsPolicy);
  return [...rows, ...others].map(({ kind }) => kind);
}

async function waitingRelease(sql: Sql, tenant: string): Promise<string | null> {
  const draft = await newestVersion(sql, policyKey(tenant), ['draft']);
  const release = draft && (await latestRelease(sql, releaseKeyOf(draft)));
  return release?.status === 'open' ? release.documentId : null;
}
