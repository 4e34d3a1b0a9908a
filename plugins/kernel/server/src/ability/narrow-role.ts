import { fail } from '../errors/kassenwerk-error';
import { atomsOf, covers, intersect, type Atom } from './role-atoms';
import type { RoleDefinition, RoleGrant } from './role-definition';
import type { Sensitivity } from './sensitive-fields';
import { ownAccount } from './subjects';

/** What a fund's version would allow beyond the shipped one. */
export interface Widening {
  rights: Atom[];
  sees: Sensitivity[];
}

export function wideningOf(shipped: RoleDefinition, own: RoleDefinition): Widening {
  const known = atomsOf(shipped);
  return {
    rights: atomsOf(own).filter((atom) => !known.some((outer) => covers(outer, atom))),
    sees: own.sees.filter((one) => !shipped.sees.includes(one)),
  };
}

/** A fund may take away from a shipped role and never add to it. @throws KW_ROLE_WIDENS */
export function assertNarrows(shipped: RoleDefinition, own: RoleDefinition): void {
  const { rights, sees } = wideningOf(shipped, own);
  if (rights.length + sees.length === 0) return;
  const wider = [...rights.map(({ action, subject }) => `${action}:${subject}`), ...sees.map((one) => `see:${one}`)];
  throw fail(
    'forbidden',
    'KW_ROLE_WIDENS',
    {
      de: `Eine Kasse darf eine Rolle nur einschränken. Diese Rechte gingen über die ausgelieferte Rolle hinaus: ${wider.join(', ')}.`,
      en: `A fund may only narrow a role. These rights would go beyond the shipped role: ${wider.join(', ')}.`,
    },
    { details: { wider, rights, sees } },
  );
}

/**
 * What a role allows in a fund: what both versions allow. A right that the provider takes out of the shipped role is gone
 * everywhere at once, also where a fund's older version still names it.
 */
export function narrowRole(shipped: RoleDefinition, own: RoleDefinition): RoleDefinition {
  const outer = atomsOf(shipped);
  const kept = atomsOf(own).flatMap((atom) => {
    if (atom.subject === ownAccount) return [];
    const found = outer.flatMap((one) => intersect(atom, one) ?? []);
    return found.some((one) => one === atom) ? [atom] : found;
  });
  const personal = outer.filter(({ subject }) => subject === ownAccount);
  return {
    key: shipped.key,
    sees: own.sees.filter((one) => shipped.sees.includes(one)),
    grants: [...personal, ...kept].map(({ action, subject, ...limits }): RoleGrant => ({
      action: [action],
      subject: [subject],
      ...limits,
    })),
  };
}
