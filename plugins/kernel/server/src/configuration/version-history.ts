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
