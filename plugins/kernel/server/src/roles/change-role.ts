import type { Core } from '@strapi/strapi';
import { assertNarrows } from '../ability/narrow-role';
import { ownRoleSchema, parseRole, roleInvalid, type OwnRole, type RoleDefinition } from '../ability/role-definition';
import { forgetRoles, roleKind } from '../ability/role-store';
import type { Role } from '../ability/roles';
import { sharedTenant } from '../configuration/configuration-store';
import { deleteDraft, saveDraft } from '../configuration/draft-store';
import { publishConfiguration, type Publication } from '../configuration/publish-configuration';
import { inTransaction, withSql } from '../database/sql';
import { requireScope } from '../scope/scope';
import { atomsOf } from '../ability/role-atoms';
import { assertInCatalogue } from './catalogue';
import { knownRole, shippedRole } from './show-roles';

interface Change {
  tenant: string;
  role: string;
  definition: unknown;
}

/** Keeps work in progress; whether it may be published is asked when it is. @throws KW_ROLE_INVALID */
export function keepDraft(strapi: Core.Strapi, { tenant, role, definition }: Change): Promise<void> {
  const key = knownRole(role);
  const checked = ofRole(key, parseRole(definition));
  return inTransaction(strapi, async (sql) => {
    await saveDraft(sql, { tenant, kind: roleKind, key, definition: checked, author: requireScope().actor.name });
  });
}

export async function dropDraft(strapi: Core.Strapi, { tenant, role }: Omit<Change, 'definition'>): Promise<void> {
  await withSql(strapi, (sql) => deleteDraft(sql, { tenant, kind: roleKind, key: knownRole(role) }));
}

/** The role for all funds, in a new version. Holds in every process with the next request. @throws KW_ROLE_INVALID */
export async function publishRole(strapi: Core.Strapi, change: Omit<Change, 'tenant'>): Promise<Publication> {
  const key = knownRole(change.role);
  const definition = ofRole(key, parseRole(change.definition));
  assertInCatalogue(strapi, definition);
  assertSomebodyCanGoOn(definition);
  return publish(strapi, sharedTenant, definition);
}

/**
 * A fund's own version, which takes away from the shipped one, or `{ asShipped: true }` to follow that one again.
 * @throws KW_ROLE_WIDENS, KW_ROLE_INVALID
 */
export async function narrowRoleOfFund(strapi: Core.Strapi, change: Change): Promise<Publication> {
  const key = knownRole(change.role);
  const parsed = ownRoleSchema.safeParse(change.definition);
  if (!parsed.success)
    throw roleInvalid(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
  const own = ofRole(key, parsed.data);
  if ('grants' in own) {
    assertInCatalogue(strapi, own);
    assertNarrows(await withSql(strapi, (sql) => shippedRole(sql, key)), own);
  }
  return publish(strapi, change.tenant, own);
}

/** Where installation or fund ask for a second person, the version waits for one and the roles stay as they are. */
async function publish(strapi: Core.Strapi, tenant: string, definition: OwnRole): Promise<Publication> {
  const { key } = definition;
  const author = requireScope().actor.name;
  const publication = await publishConfiguration(strapi, { tenant, kind: roleKind, key, definition, author });
  await withSql(strapi, (sql) => deleteDraft(sql, { tenant, kind: roleKind, key }));
  forgetRoles(strapi);
  return publication;
}

function ofRole<T extends OwnRole>(key: Role, definition: T): T {
  if (definition.key === key) return definition;
  throw roleInvalid([`key: ${definition.key}`]);
}

/** Whoever took this right from everybody could never give it back. */
function assertSomebodyCanGoOn(definition: RoleDefinition): void {
  if (definition.key !== 'businessAdmin') return;
  const keeps = atomsOf(definition).some(
    ({ action, subject, conditions }) => action === 'publish' && subject === 'role' && !conditions,
  );
  if (!keeps) throw roleInvalid(['publish:role']);
}
