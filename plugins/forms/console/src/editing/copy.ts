import type { FormDefinition } from '@kassenwerk/forms/model';
import { takenIds, uniqueId } from './ids';
import type { Made } from './new-parts';
import { partsOf, type Part } from './parts';
import { insertNode, type Place } from './places';
import { renameReferences } from './references';

/** A second one right after it. References inside of the copy follow it; those to the outside stay. */
export function duplicatePart(definition: FormDefinition, id: string): Made {
  const part = partsOf(definition).get(id);
  if (!part) return { definition, id };
  return copyPart(definition, part, { parent: part.parent, index: part.index + 1 });
}

/**
 * A part of another form with everything in it. Conditions on answers that only the other form asks stay as they are, and the check
 * list names them: dropping them silently would show a field to everybody.
 */
export function copyPart(definition: FormDefinition, part: Part, place: Place): Made {
  const taken = takenIds(definition);
  const names = new Map<string, string>();
  for (const id of idsIn(part.node)) {
    const fresh = uniqueId(id, taken);
    taken.add(fresh);
    if (fresh !== id) names.set(id, fresh);
  }
  const node = renameReferences(withIds(part.node, names), names);
  return { definition: insertNode(definition, part.kind, node, place), id: node.id };
}

type Node = Part['node'];

const childrenOf = (node: Node): Node[] => [
  ...('fields' in node ? node.fields : []),
  ...('groups' in node ? (node.groups ?? []) : []),
];

/** Of a part and everything in it. */
export const idsIn = (node: Node): string[] => [node.id, ...childrenOf(node).flatMap(idsIn)];

function withIds<T extends Node>(node: T, names: ReadonlyMap<string, string>): T {
  const copy: Record<string, unknown> = { ...node, id: names.get(node.id) ?? node.id };
  for (const list of ['fields', 'groups']) {
    const held = (node as unknown as Partial<Record<string, Node[]>>)[list];
    if (held) copy[list] = held.map((one) => withIds(one, names));
  }
  return copy as unknown as T;
}
