import type { Core } from '@strapi/strapi';
import { mayIn } from '../ability/ability';
import { productAuthor } from '../ability/publish-shipped-roles';
import { atomsOf } from '../ability/role-atoms';
import { parseRole, type RoleDefinition } from '../ability/role-definition';
import { roleKind } from '../ability/role-store';
import { isRole, roles, type Role } from '../ability/roles';
import { draftedKeys, findDraft } from '../configuration/draft-store';
import { sharedTenant } from '../configuration/configuration-store';
import { withSql, type Sql } from '../database/sql';
import { fail } from '../errors/kassenwerk-error';
import { requireScope } from '../scope/scope';
import { effectOf, historyOf, versionsOf } from './role-versions';

/** The roles as they hold in one fund, or as they are shipped for all (`*`). */
export function listRoles(strapi: Core.Strapi, tenant: string) {
  return withSql(strapi, async (sql) => {
    const drafts = await draftedKeys(sql, tenant, roleKind);
    const people = await peopleByRole(sql, tenant);
    const all = [];
    for (const key of roles) {
      const [shipped] = await versionsOf(sql, sharedTenant, key, 1);
      if (!shipped) continue;
      const [own] = tenant === sharedTenant ? [] : await versionsOf(sql, tenant, key, 1);
      const whole = parseRole(shipped.definition);
      const effective = own ? effectOf(own.definition, whole) : whole;
      // Partners and members have no role of this kind yet.
      if (whole.grants.length === 0) continue;
      const newest = own ?? shipped;
      all.push({
        key,
        rights: atomsOf(effective).length,
        sees: effective.sees,
        state: stateOf(tenant, newest.author, own !== undefined && effective !== whole),
        hasDraft: drafts.includes(key),
        people: people.get(key) ?? 0,
        version: newest.version,
        author: newest.author,
        publishedAt: newest.publishedAt,
      });
    }
    return all;
  });
}

/** Against what a role differs: the provider's from the product, a fund's from the provider's. */
function stateOf(
  tenant: string,
  author: string,
  isNarrowed: boolean,
): 'asShipped' | 'adapted' | 'asForAll' | 'narrowed' {
  if (tenant === sharedTenant) return author === productAuthor ? 'asShipped' : 'adapted';
  return isNarrowed ? 'narrowed' : 'asForAll';
}

/** Everything about one role in one fund, for the page that edits it. @throws KW_ROLE_UNKNOWN */
export function showRole(strapi: Core.Strapi, given: string, tenant: string) {
  return withSql(strapi, async (sql) => {
    const key = knownRole(given);
    const shipped = await shippedRole(sql, key);
    const versions = await versionsOf(sql, tenant, key);
    const draft = await findDraft(sql, { tenant, kind: roleKind, key });
    const { ability } = requireScope();
    return {
      key,
      tenant,
      shipped,
      effective: tenant === sharedTenant || !versions[0] ? shipped : effectOf(versions[0].definition, shipped),
      draft: draft ?? null,
      versions: historyOf(versions, shipped),
      mayPublish: mayIn(ability, tenant, tenant === sharedTenant ? 'publish' : 'narrow', 'role'),
    };
  });
}

/** @throws KW_ROLE_UNKNOWN */
export function knownRole(key: string): Role {
  if (isRole(key)) return key;
  throw roleUnknown();
}

/** The newest shipped version. @throws KW_ROLE_UNKNOWN */
export async function shippedRole(sql: Sql, key: Role): Promise<RoleDefinition> {
  const [newest] = await versionsOf(sql, sharedTenant, key, 1);
  if (!newest) throw roleUnknown();
  return parseRole(newest.definition);
}

const roleUnknown = () =>
  fail('notFound', 'KW_ROLE_UNKNOWN', { de: 'Diese Rolle gibt es nicht.', en: 'There is no such role.' });

/** How many people a change concerns. */
async function peopleByRole(sql: Sql, tenant: string): Promise<Map<string, number>> {
  const rows = await sql.rows<{ role: string; count: number }>(
    `select role, count(*) as count from up_users u cross join lateral jsonb_array_elements_text(u.staff_roles::jsonb) as role
     where u.blocked is not true and jsonb_typeof(u.staff_roles::jsonb) = 'array'
       and ($1 = '*' or jsonb_exists_any(u.tenants::jsonb, array[$1::text, '*'])) group by role`,
    [tenant],
  );
  return new Map(rows.map(({ role, count }) => [role, count]));
}
