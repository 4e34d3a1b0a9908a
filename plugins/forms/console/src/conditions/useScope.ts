import type { FormDefinition } from '@kassenwerk/forms/model';
import { useRef } from 'react';
import { scopeOf, type Scope } from './scope';

/**
 * What a condition of this part may refer to. The same object while nothing of it has changed: writing the label of a field changes the
 * form with each letter, but not what its conditions can ask for, so lists of hundreds of answers need not be drawn anew.
 */
export function useScope(definition: FormDefinition, id: string): Scope {
  const before = useRef<Scope | undefined>(undefined);
  const now = scopeOf(definition, id);
  if (!before.current || !isSameScope(before.current, now)) before.current = now;
  return before.current;
}

const isSameScope = (a: Scope, b: Scope): boolean =>
  isSameList(a.repeated, b.repeated, (one, other) => one === other) &&
  isSameList(a.sources, b.sources, (one, other) => one.field === other.field && one.part === other.part);

const isSameList = <T>(a: readonly T[], b: readonly T[], isSame: (one: T, other: T) => boolean): boolean =>
  a.length === b.length && a.every((one, index) => isSame(one, b[index]!));
