import { atomsOf, isSameRight, type Atom } from './role-atoms';
import type { RoleDefinition } from './role-definition';
import type { Sensitivity } from './sensitive-fields';

/** One difference between two versions; the console makes a sentence of it. */
export type RoleChange =
  | { kind: 'added' | 'removed'; right: Atom }
  | { kind: 'limited'; right: Atom; before: Atom }
  | { kind: 'seesAdded' | 'seesRemoved'; sees: Sensitivity };

export function compareRoles(before: RoleDefinition, after: RoleDefinition): RoleChange[] {
  const old = atomsOf(before);
  const now = atomsOf(after);
  const isIn = (all: readonly Atom[], one: Atom) => all.some((other) => sameText(other, one));
  const gone = old.filter((atom) => !isIn(now, atom));
  const fresh = now.filter((atom) => !isIn(old, atom));
  const limited = fresh.flatMap((right) => {
    const was = gone.find((one) => isSameRight(one, right));
    return was ? [{ kind: 'limited' as const, right, before: was }] : [];
  });
  const isLimited = (atom: Atom) => limited.some(({ right, before: was }) => right === atom || was === atom);
  return [
    ...gone.filter((atom) => !isLimited(atom)).map((right) => ({ kind: 'removed' as const, right })),
    ...fresh.filter((atom) => !isLimited(atom)).map((right) => ({ kind: 'added' as const, right })),
    ...limited,
    ...before.sees.filter((one) => !after.sees.includes(one)).map((sees) => ({ kind: 'seesRemoved' as const, sees })),
    ...after.sees.filter((one) => !before.sees.includes(one)).map((sees) => ({ kind: 'seesAdded' as const, sees })),
  ];
}

const sameText = (one: Atom, other: Atom): boolean => textOf(one) === textOf(other);

const textOf = ({ action, subject, fields, conditions, purposes }: Atom): string =>
  JSON.stringify([
    action,
    subject,
    fields && [...fields].sort(),
    conditions && Object.entries(conditions).sort(([a], [b]) => (a < b ? -1 : 1)),
    purposes && [...purposes].sort(),
  ]);
