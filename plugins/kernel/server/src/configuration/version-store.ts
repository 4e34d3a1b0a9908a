import type { Sql } from '../database/sql';
import type { ConfigurationKey } from './configuration-store';

export type VersionStatus = 'draft' | 'published' | 'refused' | 'withdrawn';

export interface VersionRecord extends ConfigurationKey {
  version: number;
  status: VersionStatus;
  definition: object;
  hash: string;
  /** From when on it holds; absent while nobody has released it and nobody asked for a day. */
  validFrom?: Date | null;
}

const columns = 'tenant, kind, key, version, status, definition, hash, valid_from as "validFrom"';

/** The newest version in one of the states. */
export const newestVersion = (
  sql: Sql,
  { tenant, kind, key }: ConfigurationKey,
  states: readonly VersionStatus[],
): Promise<VersionRecord | undefined> =>
  sql.one<VersionRecord>(
    `select ${columns} from configuration_versions
     where tenant = $1 and kind = $2 and key = $3 and status = any($4::text[]) order by version desc limit 1`,
    [tenant, kind, key, states],
  );

export const findVersion = (
  sql: Sql,
  { tenant, kind, key, version }: ConfigurationKey & { version: number },
): Promise<VersionRecord | undefined> =>
  sql.one<VersionRecord>(
    `select ${columns} from configuration_versions where tenant = $1 and kind = $2 and key = $3 and version = $4`,
    [tenant, kind, key, version],
  );

/** Nobody else adds a version of this configuration until the transaction ends. */
export async function lockVersions(sql: Sql, { tenant, kind, key }: ConfigurationKey): Promise<void> {
  await sql.execute('select pg_advisory_xact_lock(hashtext($1))', [`configuration:${tenant}:${kind}:${key}`]);
}

export async function insertVersion(sql: Sql, made: VersionRecord & { author: string }): Promise<void> {
  const { tenant, kind, key, version, status, definition, hash, author, validFrom } = made;
  await sql.execute(
    `insert into configuration_versions (tenant, kind, key, version, status, definition, hash, author, valid_from)
     values ($1, $2, $3, $4, $5::text, $6, $7, $8,
       case when $5::text = 'published' then greatest($9::timestamptz, now()) else $9::timestamptz end)`,
    [tenant, kind, key, version, status, JSON.stringify(definition), hash, author, validFrom ?? null],
  );
}

/** Ends the time as a draft; a published version is valid from now on, or from the later day that was asked for. */
export async function settleDraft(
  sql: Sql,
  { tenant, kind, key, version }: ConfigurationKey & { version: number },
  { status, reviewer }: { status: Exclude<VersionStatus, 'draft'>; reviewer: string | null },
): Promise<void> {
  await sql.execute(
    `update configuration_versions
     set status = $5::text, reviewer = $6, valid_from = case when $5::text = 'published' then greatest(valid_from, now()) end, updated_at = now()
     where tenant = $1 and kind = $2 and key = $3 and version = $4 and status = 'draft'`,
    [tenant, kind, key, version, status, reviewer],
  );
}
