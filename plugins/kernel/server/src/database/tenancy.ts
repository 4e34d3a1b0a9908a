import type { Core, UID } from '@strapi/strapi';
import { fail } from '../errors/kassenwerk-error';
import { isOwnType } from '../own-plugins';

interface ContentType {
  uid: string;
  collectionName?: string;
  attributes: Record<string, unknown>;
  pluginOptions?: Record<string, unknown>;
  info: { singularName?: string };
}

/** How a content type says to whom its rows belong: `pluginOptions.kassenwerk`. */
export interface TenancyOptions {
  /** The column that holds the tenant's key; `tenant` by default. */
  tenantColumn?: string;
  /** Rows with the tenant '*' are shipped for all and may be read by all. */
  sharedRows?: boolean;
  /** For a type without tenant: why every tenant may see its rows. */
  withoutTenant?: string;
}

export interface TenantTable {
  uid: string;
  table: string;
  column: string;
  sharedRows: boolean;
}

export const tenancyOptions = (type: ContentType): TenancyOptions =>
  (type.pluginOptions?.['kassenwerk'] as TenancyOptions | undefined) ?? {};

/**
 * All tables whose rows belong to a tenant.
 * @throws KW_TENANCY_UNDECLARED for an own content type that neither has a tenant nor says why not
 */
export function tenantTables(strapi: Core.Strapi): TenantTable[] {
  const all = Object.values(strapi.contentTypes) as unknown as ContentType[];
  return all.flatMap((type) => {
    const options = tenancyOptions(type);
    const column = options.tenantColumn ?? 'tenant';
    if (type.attributes[column] && type.collectionName && isOwnType(strapi, type.uid)) {
      return [{ uid: type.uid, table: type.collectionName, column, sharedRows: options.sharedRows ?? false }];
    }
    if (!isOwnType(strapi, type.uid) || options.withoutTenant) return [];
    throw fail('internal', 'KW_TENANCY_UNDECLARED', {
      de: `Der Inhaltstyp ${type.uid} hat keinen Mandanten und sagt nicht, warum.`,
      en: `The content type ${type.uid} has no tenant and does not say why (pluginOptions.kassenwerk.withoutTenant).`,
    });
  });
}

/**
 * Tells Strapi that the tenant of a row is never null, as the policies of its table demand. Else it would try to make the column as it
 * was whenever a type changes, and PostgreSQL refuses that on a column with a policy: no new version could start.
 */
export function declareTenantsNotNull(strapi: Core.Strapi): void {
  for (const { uid, column } of tenantTables(strapi)) {
    const { attributes } = strapi.contentTypes[uid as UID.ContentType] as unknown as ContentType;
    Object.assign(attributes[column] as object, { column: { notNullable: true } });
  }
}
