import type { Sql } from '../database/sql';
import type { ConfigurationKey } from './configuration-store';
import type { VersionStatus } from './version-store';

/** One version as people look at it: who made it, who released it, from when on it holds. */
export interface HistoricVersion<T> {
  tenant: string;
  version: number;
  status: VersionStatus;
  hash: string;
  author: string;
  reviewer: string | null;
  validFrom: Date | null;
  createdAt: Date;
  definition: T;
}

/** All versions of a configuration, the fund's own and the shipped ones, newest first. */
export const versionHistory = <T>(
  sql: Sql,
  { tenant, kind, key }: ConfigurationKey,
  limit = 50,
): Promise<HistoricVersion<T>[]> =>
  sql.rows<HistoricVersion<T>>(
    `select tenant, version, status, hash, author, reviewer, valid_from as "validFrom", created_at as "createdAt", definition
     from configuration_versions where tenant in ($1, '*') and kind = $2 and key = $3
     order by (tenant = '*'), version desc limit $4`,
    [tenant, kind, key, limit],
  );

/** A version beside the others: whether it is the one that holds now. */
export type MarkedVersion<Version> = Version & { isCurrent: boolean };

/** Like `versionHistory`, with a mark at the version that holds. */
export async function markedHistory<T>(sql: Sql, name: ConfigurationKey): Promise<MarkedVersion<HistoricVersion<T>>[]> {
  const versions = await versionHistory<T>(sql, name);
  const header = await publishedHeader(sql, name);
  return versions.map((one) => ({
    ...one,
    isCurrent: one.tenant === header?.tenant && one.version === header.version,
  }));
}

/** What is valid now, without its content, which callers keep by hash. */
export interface PublishedHeader {
  tenant: string;
  key: string;
  version: number;
  hash: string;
  validFrom: Date | null;
}

/** The newest published version that is valid now, the tenant's own before the shipped one; one that was valid once, by its hash. */
export const publishedHeader = (
  sql: Sql,
  { tenant, kind, key }: ConfigurationKey,
  hash?: string,
): Promise<PublishedHeader | undefined> =>
  sql.one<PublishedHeader>(
    `select tenant, key, version, hash, valid_from as "validFrom" from configuration_versions
     where tenant in ($1, '*') and kind = $2 and key = $3 and status = 'published' and (valid_from is null or valid_from <= now())
       and ($4::text is null or hash = $4)
     order by (tenant = '*'), version desc limit 1`,
    [tenant, kind, key, hash ?? null],
  );

/** A version that is not the one that holds: it waits for a second person, or for its day. */
export interface UpcomingVersion {
  key: string;
  version: number;
  /** `draft`: waits for a second person. */
  status: 'draft' | 'published';
  hash: string;
  author: string;
  createdAt: Date;
  validFrom: Date | null;
}

/** Of each configuration of a kind the newest version of the tenant's own, where it does not hold yet. */
export const upcomingVersions = (
  sql: Sql,
  { tenant, kind, key }: { tenant: string; kind: string; key?: string },
): Promise<UpcomingVersion[]> =>
  sql.rows<UpcomingVersion>(
    `select key, version, status, hash, author, created_at as "createdAt", valid_from as "validFrom" from (
       select distinct on (key) * from configuration_versions
       where tenant = $1 and kind = $2 and ($3::text is null or key = $3) and status in ('draft', 'published')
       order by key, version desc) newest
     where status = 'draft' or valid_from > now()`,
    [tenant, kind, key ?? null],
  );

/** Since when each configuration of a kind holds that the tenant can use, by key. */
export const validSince = async (
  sql: Sql,
  { tenant, kind }: { tenant: string; kind: string },
): Promise<ReadonlyMap<string, Date>> => {
  const rows = await sql.rows<{ key: string; since: Date }>(
    `select distinct on (key) key, coalesce(valid_from, created_at) as since from configuration_versions
     where tenant in ($1, '*') and kind = $2 and status = 'published' and (valid_from is null or valid_from <= now())
     order by key, (tenant = '*'), version desc`,
    [tenant, kind],
  );
  return new Map(rows.map(({ key, since }) => [key, since]));
};

/** Who added the newest version, released or waiting, and which it is; the tenant's own before the shipped one. */
export const latestVersion = (
  sql: Sql,
  { tenant, kind, key }: ConfigurationKey,
): Promise<Pick<HistoricVersion<never>, 'tenant' | 'version' | 'author' | 'createdAt'> | undefined> =>
  sql.one(
    `select tenant, version, author, created_at as "createdAt" from configuration_versions
     where tenant in ($1, '*') and kind = $2 and key = $3 and status in ('draft', 'published')
     order by (tenant = '*'), version desc limit 1`,
    [tenant, kind, key],
  );
