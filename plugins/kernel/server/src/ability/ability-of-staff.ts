import type { Core } from '@strapi/strapi';
import { buildAbility, type AbilityRequest, type AppAbility } from './ability';
import type { EffectiveRoles } from './effective-roles';
import { rolesOf } from './role-store';

/** Of one set of roles; a new version of a role makes a new set, and with it all abilities are built anew. */
const abilities = new WeakMap<EffectiveRoles, Map<string, AppAbility>>();

/** More people at once than this and those asked for longest ago are built again. */
const keptAbilities = 500;

/** What somebody may do, by the roles that are published now. */
export async function abilityOfStaff(strapi: Core.Strapi, request: AbilityRequest): Promise<AppAbility> {
  const roles = await rolesOf(strapi);
  const kept = abilities.get(roles) ?? new Map<string, AppAbility>();
  abilities.set(roles, kept);
  const key = JSON.stringify(request);
  const found = kept.get(key);
  if (found) return found;
  const built = buildAbility(roles.of, request);
  if (kept.size >= keptAbilities) kept.delete(kept.keys().next().value!);
  kept.set(key, built);
  return built;
}
