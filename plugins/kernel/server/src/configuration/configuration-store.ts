import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { withSql } from '../database/sql';
import { fail } from '../errors/kassenwerk-error';

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

/** SHA-256 of a content, whatever the order of its keys. */
export const hashOf = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex');

const columns = 'tenant, kind, key, version, definition, hash';

/**
 * The newest published version that is valid now: the tenant's own before the shipped one.
 * @throws KW_CONFIGURATION_MISSING
 */
export async function loadConfiguration<T>(
  strapi: Core.Strapi,
  wanted: ConfigurationKey & { version?: number; hash?: string },
): Promise<ConfigurationVersion<T>> {
  const { kind, key, tenant, version, hash } = wanted;
  const found = await withSql(strapi, (sql) =>
    sql.one<ConfigurationVersion<T>>(
      `select ${columns} from configuration_versions
       where kind = $1 and key = $2 and tenant in ($3, '${sharedTenant}') and ($4::int is null or version = $4) and ($5::text is null or hash = $5)
         and status = 'published' and (valid_from is null or valid_from <= now())
       order by (tenant = '${sharedTenant}'), version desc limit 1`,
      [kind, key, tenant, version ?? null, hash ?? null],
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

/** The newest published version, valid now, of every key of a kind that the tenant can use. */
export const listConfigurations = <T>(
  strapi: Core.Strapi,
  kind: string,
  tenant?: string,
): Promise<ConfigurationVersion<T>[]> =>
  withSql(strapi, (sql) =>
    sql.rows<ConfigurationVersion<T>>(
      `select distinct on (tenant, key) ${columns} from configuration_versions
       where kind = $1 and status = 'published' and (valid_from is null or valid_from <= now()) and ($2::text is null or tenant in ($2, '${sharedTenant}'))
       order by tenant, key, version desc`,
      [kind, tenant ?? null],
    ),
  );

/** What a fund works by: of each key the newest version valid now, the fund's own in the place of the shipped one. */
export async function listUsableConfigurations<T>(
  strapi: Core.Strapi,
  kind: string,
  tenant: string,
): Promise<ConfigurationVersion<T>[]> {
  const found = await listConfigurations<T>(strapi, kind, tenant);
  const own = new Set(found.filter((one) => one.tenant === tenant).map(({ key }) => key));
  return found.filter((one) => one.tenant === tenant || !own.has(one.key));
}
