import type { FormDefinition } from '@kassenwerk/forms/model';
import { changePart } from './change-part';
import { isId, takenIds } from './ids';
import { renameReferences } from './references';

/** Whether the id can be given: letters, digits and hyphens, and not taken by another part. */
export const canRename = (definition: FormDefinition, from: string, to: string): boolean =>
  from === to || (isId(to) && !takenIds(definition).has(to));

/** Gives a part another id; conditions, computations and rules that name it follow. */
export function renameId(definition: FormDefinition, from: string, to: string): FormDefinition {
  if (from === to || !canRename(definition, from, to)) return definition;
  return renameReferences(changePart(definition, from, { id: to }), new Map([[from, to]]));
}
