import type { Core } from '@strapi/strapi';
import { hashOf, sharedTenant } from '../configuration/configuration-store';
import { publishConfiguration } from '../configuration/publish-configuration';
import { withSql } from '../database/sql';
import { system } from '../scope/scope';
import type { RoleDefinition } from './role-definition';
import { forgetRoles, roleKind } from './role-store';
import { shippedRoles } from './shipped-roles';

/** Who publishes what comes with the product. */
export const productAuthor = 'Kassenwerk';

/**
 * Publishes the roles that this version of the product ships. A role that the provider has changed stays as it was published: an update
 * of the product must not give back what somebody has taken away.
 */
export const publishShippedRoles = (strapi: Core.Strapi): Promise<void> =>
  system('publish shipped roles', async () => {
    const published = await authorsAndHashes(strapi);
    for (const definition of shippedRoles()) {
      const newest = published.get(definition.key);
      if (newest && newest.author !== productAuthor) continue;
      if (newest?.hash !== hashOf(definition)) await publish(strapi, definition);
    }
    forgetRoles(strapi);
  });

const publish = (strapi: Core.Strapi, definition: RoleDefinition) =>
  publishConfiguration(strapi, {
    tenant: sharedTenant,
    kind: roleKind,
    key: definition.key,
    definition,
    author: productAuthor,
  });

interface Newest {
  key: string;
  author: string;
  hash: string;
}

const authorsAndHashes = async (strapi: Core.Strapi): Promise<Map<string, Newest>> =>
  new Map(
    (
      await withSql(strapi, (sql) =>
        sql.rows<Newest>(
          `select distinct on (key) key, author, hash from configuration_versions
           where tenant = $1 and kind = $2 and status = 'published' order by key, version desc`,
          [sharedTenant, roleKind],
        ),
      )
    ).map((one) => [one.key, one]),
  );
