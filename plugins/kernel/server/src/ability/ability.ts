import { createMongoAbility, type MongoAbility, type RawRuleOf } from '@casl/ability';
import { packRules, type PackRule } from '@casl/ability/extra';
import { grantsByRole, type Grant, type Role } from './roles';

export type AppAbility = MongoAbility;
type AppRule = RawRuleOf<AppAbility>;

/** Subjects that have no tenant of their own: a condition on it would refuse everything. */
const withoutTenant = new Set(['dashboard', 'bank', 'ownAccount']);

/** The ability of a person: the grants of all roles, each narrowed to the person's tenants and the shared rows ('*'). */
export function buildAbility(roles: readonly Role[], tenants: readonly string[] | 'all'): AppAbility {
  return abilityOf(
    roles.flatMap((role) => grantsByRole[role]),
    tenants,
  );
}

/** The same for those who have no role but certain permissions, such as a partner's credential. */
export const abilityOf = (grants: readonly Grant[], tenants: readonly string[] | 'all'): AppAbility =>
  createMongoAbility(rulesFor(grants, tenants));

export const noAbility = (): AppAbility => createMongoAbility([]);

/** The same rules as the console gets, small enough for one answer. */
export const packedRules = (ability: AppAbility): PackRule<AppRule>[] => packRules(ability.rules as AppRule[]);

/** Background work is limited by its tenant (row level security), not by a role. */
export const jobAbility = (): AppAbility => createMongoAbility([{ action: 'manage', subject: 'all' }]);

function rulesFor(grants: readonly Grant[], tenants: readonly string[] | 'all'): AppRule[] {
  return grants.flatMap(({ action, subject, fields, conditions }) =>
    [subject].flat().map((one): AppRule => {
      const narrowed = narrow(one, action, tenants, conditions);
      return { action, subject: one, ...(fields ? { fields } : {}), ...(narrowed ? { conditions: narrowed } : {}) };
    }),
  );
}

function narrow(
  subject: string,
  action: string | string[],
  tenants: readonly string[] | 'all',
  conditions: Record<string, unknown> | undefined,
): Record<string, unknown> | undefined {
  if (tenants === 'all' || withoutTenant.has(subject)) return conditions;
  const column = subject === 'tenant' ? 'key' : 'tenant';
  // Shared rows ('*') may be read by everybody and changed by nobody but the system.
  const visible = [action].flat().every((one) => one === 'read') ? [...tenants, '*'] : [...tenants];
  return { ...conditions, [column]: { $in: visible } };
}
