import { createMongoAbility, subject as asSubject, type MongoAbility, type RawRuleOf } from '@casl/ability';
import { packRules, type PackRule } from '@casl/ability/extra';
import { personalConditions, type Person } from './placeholders';
import type { RoleDefinition, RoleGrant } from './role-definition';
import type { Grant, Role } from './roles';
import type { Sensitivity } from './sensitive-fields';
import { dataSubject, ownAccount, tenantColumnOf } from './subjects';

export type AppAbility = MongoAbility;
type AppRule = RawRuleOf<AppAbility>;
type Limits = Pick<RoleGrant, 'fields' | 'conditions' | 'purposes'>;

export interface AbilityRequest {
  person: Person;
  roles: readonly Role[];
  tenants: readonly string[];
  purpose: string;
}

/** What a role allows in a fund; the same object for all funds that follow the shipped version. */
export type RoleOfTenant = (role: Role, tenant: string) => RoleDefinition | undefined;

/**
 * The ability of a person, made in this one place from role × fund × team × purpose: the grants of all roles, each limited to
 * the funds in which the role allows it. Rows for everybody ('*') may be read with every reading right.
 */
export function buildAbility(roleOf: RoleOfTenant, request: AbilityRequest): AppAbility {
  const { roles, tenants, person, purpose } = request;
  const rules = roles.flatMap((role) =>
    [...tenantsByDefinition(roleOf, role, tenants)].flatMap(([definition, funds]) => {
      const granted = definition.grants.filter((one) => isFor(purpose, one)).map((one) => personal(one, person));
      return [
        ...rulesFor(
          granted.filter((one) => one !== undefined),
          funds,
        ),
        ...definition.sees.map((one): AppRule => seeRule(one, funds)),
      ];
    }),
  );
  return createMongoAbility(rules);
}

/** For those who have no role but certain permissions, such as a partner's credential. */
export const abilityOf = (grants: readonly Grant[], tenants: readonly string[]): AppAbility =>
  createMongoAbility(rulesFor(grants, tenants));

export const noAbility = (): AppAbility => createMongoAbility([]);

/** The same rules as the console gets, small enough for one answer. */
export const packedRules = (ability: AppAbility): PackRule<AppRule>[] => packRules(ability.rules as AppRule[]);

/** Background work is limited by its tenant (row level security), not by a role. */
export const jobAbility = (): AppAbility => createMongoAbility([{ action: 'manage', subject: 'all' }]);

/**
 * Whether something may be done with the records of one fund, or with one field of them; where a role differs by fund, the answer
 * differs too.
 */
export const mayIn = (ability: AppAbility, tenant: string, action: string, subject: string, field?: string): boolean =>
  ability.can(action, asSubject(subject, { [tenantColumnOf(subject)]: tenant }), field);

/** A person with one role in funds of which some have narrowed it has one group for each version. */
function tenantsByDefinition(
  roleOf: RoleOfTenant,
  role: Role,
  tenants: readonly string[],
): Map<RoleDefinition, string[]> {
  const groups = new Map<RoleDefinition, string[]>();
  for (const tenant of tenants) {
    const definition = roleOf(role, tenant);
    if (definition) groups.set(definition, [...(groups.get(definition) ?? []), tenant]);
  }
  return groups;
}

const isFor = (purpose: string, { purposes }: Limits): boolean =>
  purposes === undefined || purposes.some((one) => one === purpose);

function personal(grant: RoleGrant, person: Person): RoleGrant | undefined {
  if (!grant.conditions) return grant;
  const conditions = personalConditions(grant.conditions, person);
  return conditions && { ...grant, conditions };
}

function rulesFor(grants: readonly (Grant & Limits)[], tenants: readonly string[]): AppRule[] {
  return grants.flatMap(({ action, subject, fields, conditions }) =>
    [subject].flat().map((one): AppRule => {
      const narrowed = one === ownAccount ? conditions : { ...conditions, ...ofTenants(one, action, tenants) };
      return { action, subject: one, ...(fields ? { fields } : {}), ...(narrowed ? { conditions: narrowed } : {}) };
    }),
  );
}

const seeRule = (sensitivity: Sensitivity, tenants: readonly string[]): AppRule => ({
  action: 'see',
  subject: dataSubject(sensitivity),
  conditions: { tenant: { $in: [...tenants] } },
});

function ofTenants(subject: string, action: string | string[], tenants: readonly string[]): Record<string, unknown> {
  // Shared rows ('*') may be read by everybody and changed by nobody but the system.
  const isRead = [action].flat().every((one) => one === 'read');
  return { [tenantColumnOf(subject)]: { $in: isRead ? [...tenants, '*'] : [...tenants] } };
}
