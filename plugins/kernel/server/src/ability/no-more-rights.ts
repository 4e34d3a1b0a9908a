import type { Core } from '@strapi/strapi';
import { staffScope, type StaffUser } from '../scope/staff-scope';
import type { EffectiveRoles } from './effective-roles';
import { personalConditions, type Person } from './placeholders';
import { atomsOf, covers, type Atom } from './role-atoms';
import type { RoleDefinition } from './role-definition';
import { rolesOf } from './role-store';
import { ownAccount } from './subjects';
import type { Role } from './roles';

/**
 * Whether somebody may do nothing, in no fund, that the other may not do there too. Who could get into the account of a stronger
 * person would be that person.
 */
export async function hasNoMoreRights(strapi: Core.Strapi, one: StaffUser, than: StaffUser): Promise<boolean> {
  const [inner, outer] = await Promise.all([one, than].map((user) => standing(strapi, user)));
  const roles = await rolesOf(strapi);
  const compared: [RoleDefinition[], RoleDefinition[]][] = [];
  return inner!.tenants.every((tenant) => {
    if (!outer!.tenants.includes(tenant)) return false;
    const pair: [RoleDefinition[], RoleDefinition[]] = [
      definitions(roles, inner!, tenant),
      definitions(roles, outer!, tenant),
    ];
    // Most funds follow the shipped versions, so most pairs are the same.
    if (compared.some((known) => isSame(known[0], pair[0]) && isSame(known[1], pair[1]))) return true;
    compared.push(pair);
    return isWithin(pair, inner!.person, outer!.person);
  });
}

interface Standing {
  person: Person;
  roles: readonly Role[];
  tenants: readonly string[];
}

async function standing(strapi: Core.Strapi, user: StaffUser): Promise<Standing> {
  const { actor, tenants } = await staffScope(strapi, user);
  return {
    person: { id: actor.id, team: user.team || null },
    roles: actor.roles,
    tenants: tenants as readonly string[],
  };
}

const definitions = (roles: EffectiveRoles, { roles: named }: Standing, tenant: string): RoleDefinition[] =>
  named.flatMap((role) => roles.of(role, tenant) ?? []);

const isSame = (some: readonly RoleDefinition[], others: readonly RoleDefinition[]): boolean =>
  some.length === others.length && some.every((one, index) => one === others[index]);

function isWithin([inner, outer]: [RoleDefinition[], RoleDefinition[]], who: Person, than: Person): boolean {
  const allowed = outer.flatMap((one) => personalAtoms(one, than));
  return (
    inner.flatMap(({ sees }) => sees).every((seen) => outer.some(({ sees }) => sees.includes(seen))) &&
    inner
      .flatMap((one) => personalAtoms(one, who))
      .every((atom) => atom.subject === ownAccount || allowed.some((one) => covers(one, atom)))
  );
}

const personalAtoms = (definition: RoleDefinition, person: Person): Atom[] =>
  atomsOf(definition).flatMap((atom) => {
    if (!atom.conditions) return [atom];
    const conditions = personalConditions(atom.conditions, person);
    return conditions ? [{ ...atom, conditions }] : [];
  });
