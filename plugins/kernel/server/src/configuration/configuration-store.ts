import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { audit } from '../audit/audit';
import { inTransaction, withSql, type Sql } from '../database/sql';
import { fail } from '../errors/kassenwerk-error';
import { requireScope } from '../scope/scope';

/** Shipped configuration belongs to all tenants. */
export const sharedTenant = '*';

export interface ConfigurationKey {
  kind: string;
  key: string;
  tenant: string;
}

export interface ConfigurationVersion<T> {
  tenant: string;
  kind: string;
  key: string;
  version: number;
  definition: T;
  hash: string;
}

/** Keys in order, so that the same content has the same hash whoever wrote it. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`)
    .join(',')}}`;
}

export const hashOf = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex');

const columns = 'tenant, kind, key, version, definition, hash';

/**
 * The newest published version that is valid now: the tenant's own before the shipped one.
 * @throws KW_CONFIGURATION_MISSING
 */
export async function loadConfiguration<T>(
  strapi: Core.Strapi,
  wanted: ConfigurationKey & { version?: number },
): Promise<ConfigurationVersion<T>> {
  const { kind, key, tenant, version } = wanted;
  const found = await withSql(strapi, (sql) =>
    sql.one<ConfigurationVersion<T>>(
      `select ${columns} from configuration_versions
       where kind = $1 and key = $2 and tenant in ($3, '${sharedTenant}') and ($4::int is null or version = $4)
         and status = 'published' and (valid_from is null or valid_from <= now())
       order by (tenant = '${sharedTenant}'), version desc limit 1`,
      [kind, key, tenant, version ?? null],
    ),
  );
  if (found) return found;
  throw fail(
    'notFound',
    'KW_CONFIGURATION_MISSING',
    {
      de: `Es gibt keine veröffentlichte Konfiguration „${kind}/${key}“. Bitte legen Sie eine an oder veröffentlichen Sie sie.`,
      en: `There is no published configuration "${kind}/${key}". Please create or publish one.`,
    },
    { details: { kind, key } },
  );
}

/** The newest published version of every key of a kind that the tenant can use. */
export const listConfigurations = <T>(
  strapi: Core.Strapi,
  kind: string,
  tenant?: string,
): Promise<ConfigurationVersion<T>[]> =>
  withSql(strapi, (sql) =>
    sql.rows<ConfigurationVersion<T>>(
      `select distinct on (tenant, key) ${columns} from configuration_versions
       where kind = $1 and status = 'published' and ($2::text is null or tenant in ($2, '${sharedTenant}'))
       order by tenant, key, version desc`,
      [kind, tenant ?? null],
    ),
  );

export interface PublishInput extends ConfigurationKey {
  definition: object;
  author: string;
}

/**
 * Publishes a new immutable version. The same content as the newest version is not published again.
 * Validation belongs to the kind's owner and happens before.
 */
export function publishConfiguration(
  strapi: Core.Strapi,
  input: PublishInput,
): Promise<{ version: number; changed: boolean }> {
  return inTransaction(strapi, async (sql) => {
    const { tenant, kind, key, definition, author } = input;
    await sql.execute('select pg_advisory_xact_lock(hashtext($1))', [`configuration:${tenant}:${kind}:${key}`]);
    const newest = await newestVersion(sql, input);
    const hash = hashOf(definition);
    if (newest?.hash === hash) return { version: newest.version, changed: false };
    const version = (newest?.version ?? 0) + 1;
    await sql.execute(
      `insert into configuration_versions (tenant, kind, key, version, status, definition, hash, author, valid_from)
       values ($1, $2, $3, $4, 'published', $5, $6, $7, now())`,
      [tenant, kind, key, version, JSON.stringify(definition), hash, author],
    );
    requireScope();
    await audit(sql, { tenant, action: 'publish', subjectType: kind, subjectId: key, details: { version, hash } });
    return { version, changed: true };
  });
}

const newestVersion = (sql: Sql, { tenant, kind, key }: ConfigurationKey) =>
  sql.one<{ version: number; hash: string }>(
    'select version, hash from configuration_versions where tenant = $1 and kind = $2 and key = $3 order by version desc limit 1',
    [tenant, kind, key],
  );
