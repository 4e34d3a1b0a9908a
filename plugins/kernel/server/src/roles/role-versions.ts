import type { Sql } from '../database/sql';
import { compareRoles, type RoleChange } from '../ability/compare-roles';
import { narrowRole } from '../ability/narrow-role';
import { ownRoleSchema, type RoleDefinition } from '../ability/role-definition';
import { roleKind } from '../ability/role-store';
import type { Role } from '../ability/roles';

export interface RoleVersion {
  tenant: string;
  version: number;
  author: string;
  publishedAt: Date;
  definition: unknown;
}

/** The published versions of a role in a fund, newest first. */
export const versionsOf = (sql: Sql, tenant: string, key: Role, limit = 30): Promise<RoleVersion[]> =>
  sql.rows<RoleVersion>(
    `select tenant, version, author, coalesce(valid_from, created_at) as "publishedAt", definition from configuration_versions
     where tenant = $1 and kind = '${roleKind}' and key = $2 and status = 'published' order by version desc limit $3`,
    [tenant, key, limit],
  );

/** What a version allows on top of the shipped role it narrows; a fund that follows the shipped role has all of it. */
export function effectOf(definition: unknown, shipped: RoleDefinition): RoleDefinition {
  const parsed = ownRoleSchema.safeParse(definition);
  if (!parsed.success) return { key: shipped.key, sees: [], grants: [] };
  return 'grants' in parsed.data ? narrowRole(shipped, parsed.data) : shipped;
}

/** What each version changed against the one before it. The oldest of a fund is compared with the shipped role. */
export function historyOf(
  versions: readonly RoleVersion[],
  shipped: RoleDefinition,
): (Omit<RoleVersion, 'definition'> & { changes: RoleChange[] })[] {
  const meaning = ({ tenant, definition }: RoleVersion): RoleDefinition => {
    if (tenant !== '*') return effectOf(definition, shipped);
    const parsed = ownRoleSchema.safeParse(definition);
    return parsed.success && 'grants' in parsed.data ? parsed.data : { key: shipped.key, sees: [], grants: [] };
  };
  return versions.map((one, index) => {
    const { tenant, version, author, publishedAt } = one;
    const previous = versions[index + 1];
    const before = previous ? meaning(previous) : tenant === '*' ? meaning(one) : shipped;
    return { tenant, version, author, publishedAt, changes: compareRoles(before, meaning(one)) };
  });
}
