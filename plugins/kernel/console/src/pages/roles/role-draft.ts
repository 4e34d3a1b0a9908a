import { atomsOf, isSameRight, type Atom } from '../../../../server/src/ability/role-atoms';
import type { RoleDefinition, Sensitivity } from './roles-api';

export type { Atom };

/** A right without its limits. */
export type Right = Pick<Atom, 'action' | 'subject'>;

/** The limits that a person chooses for one right; nothing given means none. */
export type Limits = Pick<Atom, 'fields' | 'conditions'>;

const withAtoms = (definition: RoleDefinition, atoms: readonly Atom[]): RoleDefinition => ({
  ...definition,
  grants: atoms.map(({ action, subject, ...limits }) => ({ action: [action], subject: [subject], ...limits })),
});

/** The grants of one right; usually one, with its limits. */
export const grantsOf = (definition: RoleDefinition, right: Right): Atom[] =>
  atomsOf(definition).filter((atom) => isSameRight(atom, right as Atom));

export const hasRight = (definition: RoleDefinition, right: Right): boolean => grantsOf(definition, right).length > 0;

/** Takes a right away or gives it: as the shipped role limits it, or whole. */
export function toggleRight(definition: RoleDefinition, right: Right, shipped: RoleDefinition): RoleDefinition {
  const others = atomsOf(definition).filter((atom) => !isSameRight(atom, right as Atom));
  if (hasRight(definition, right)) return withAtoms(definition, others);
  const given = grantsOf(shipped, right);
  return withAtoms(definition, [...others, ...(given.length > 0 ? given : [{ ...right }])]);
}

/** Gives a right new limits; purposes stay as they are. */
export function limitRight(definition: RoleDefinition, right: Right, limits: Limits): RoleDefinition {
  const [first] = grantsOf(definition, right);
  const atom: Atom = {
    ...right,
    ...(first?.purposes ? { purposes: first.purposes } : {}),
    ...(limits.fields ? { fields: limits.fields } : {}),
    ...(limits.conditions && Object.keys(limits.conditions).length > 0 ? { conditions: limits.conditions } : {}),
  };
  const others = atomsOf(definition).filter((one) => !isSameRight(one, right as Atom));
  return withAtoms(definition, [...others, atom]);
}

export const toggleSees = (definition: RoleDefinition, one: Sensitivity): RoleDefinition => ({
  ...definition,
  sees: definition.sees.includes(one) ? definition.sees.filter((other) => other !== one) : [...definition.sees, one],
});
