import type { Core } from '@strapi/strapi';
import { abilityOfStaff } from '../ability/ability-of-staff';
import { isRole } from '../ability/roles';
import { system, type Scope } from './scope';

/** Staff as kept in users-permissions, with the fields that the kernel adds (see register.ts). */
export interface StaffUser {
  id: number;
  username: string;
  displayName?: string | null;
  blocked?: boolean | null;
  staffRoles?: unknown;
  tenants?: unknown;
  team?: string | null;
  locale?: string | null;
}

/**
 * What a member of staff may do in the console. '*' among the tenants means every fund of this installation, written out here so that
 * a scope always lists its tenants, and the shared rows too: only such people may change what acts for all funds.
 */
export async function staffScope(strapi: Core.Strapi, user: StaffUser): Promise<Scope> {
  const roles = (Array.isArray(user.staffRoles) ? user.staffRoles : []).filter(isRole);
  const named = (Array.isArray(user.tenants) ? user.tenants : []).filter(
    (one): one is string => typeof one === 'string',
  );
  const tenants = named.includes('*') ? await allTenantKeys(strapi) : named;
  const actor = { kind: 'staff' as const, id: String(user.id), name: user.displayName || user.username, roles };
  const person = { id: actor.id, team: user.team || null };
  return { actor, tenants, purpose, ability: await abilityOfStaff(strapi, { person, roles, tenants, purpose }) };
}

const purpose = 'console';

const tenantKeys = new WeakMap<Core.Strapi, { keys: string[]; until: number }>();

async function allTenantKeys(strapi: Core.Strapi): Promise<string[]> {
  const known = tenantKeys.get(strapi);
  if (known && known.until > Date.now()) return known.keys;
  const rows = (await system('list tenants for provider staff', () =>
    strapi.db.query('api::tenant.tenant').findMany({ select: ['key'] }),
  )) as { key: string }[];
  const keys = [...rows.map((row) => row.key), '*'];
  tenantKeys.set(strapi, { keys, until: Date.now() + 5_000 });
  return keys;
}
