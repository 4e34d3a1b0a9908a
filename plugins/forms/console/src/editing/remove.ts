import type { FormDefinition } from '@kassenwerk/forms/model';
import { idsIn } from './copy';
import { partsOf } from './parts';
import { takeOut } from './places';
import { usersOf } from './references';

/** Takes a part out with everything in it. What refers to it is kept, and the check list names it. */
export const removePart = takeOut;

/** Parts that would point to nothing if this one were removed. */
export function dependentsOf(definition: FormDefinition, id: string): string[] {
  const part = partsOf(definition).get(id);
  if (!part) return [];
  return usersOf(definition, new Set(idsIn(part.node)));
}
