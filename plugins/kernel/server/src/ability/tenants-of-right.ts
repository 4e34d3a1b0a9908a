import type { AppAbility } from './ability';
import { tenantColumnOf } from './subjects';

const known = new WeakMap<AppAbility, Map<string, ReadonlySet<string> | 'all'>>();

/**
 * Where a role differs by fund, a request works in those funds alone in which the ability has the right that the route asks for. So
 * row level security keeps every endpoint within them, whether or not it looks at the ability again.
 */
export function tenantsOfRight(
  ability: AppAbility,
  [action, subject]: readonly [action: string, subject: string],
  tenants: readonly string[],
): readonly string[] {
  const key = `${action}:${subject}`;
  const kept = known.get(ability) ?? new Map<string, ReadonlySet<string> | 'all'>();
  known.set(ability, kept);
  const allowed = kept.get(key) ?? tenantsIn(ability, action, subject);
  kept.set(key, allowed);
  if (allowed === 'all' || tenants.every((one) => allowed.has(one))) return tenants;
  return tenants.filter((one) => allowed.has(one));
}

function tenantsIn(ability: AppAbility, action: string, subject: string): ReadonlySet<string> | 'all' {
  const found = new Set<string>();
  for (const { conditions } of ability.rulesFor(action, subject)) {
    const limit = (conditions as Record<string, { $in?: string[] }> | undefined)?.[tenantColumnOf(subject)];
    if (!limit?.$in) return 'all';
    limit.$in.forEach((one) => found.add(one));
  }
  return found;
}
