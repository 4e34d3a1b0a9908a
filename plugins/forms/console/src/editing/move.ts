import type { FormDefinition } from '@kassenwerk/forms/model';
import { partsOf, type Part } from './parts';
import { canStandIn, insertNode, takeOut, type Place } from './places';

/** Moves a part with everything in it; the form itself where that is not possible or changes nothing. */
export function movePart(definition: FormDefinition, id: string, to: Place): FormDefinition {
  const part = partsOf(definition).get(id);
  if (!part || !canStandIn(definition, part, to.parent)) return definition;
  const isSame = to.parent === part.parent;
  if (isSame && (to.index === part.index || to.index === part.index + 1)) return definition;
  // The place is counted with the part still in its old one.
  const index = isSame && to.index !== undefined && to.index > part.index ? to.index - 1 : to.index;
  return insertNode(takeOut(definition, id), part.kind, part.node, { parent: to.parent, index });
}

/** One step up or down; at the edge into the group or page before or after. */
export function moveStep(definition: FormDefinition, id: string, step: -1 | 1): FormDefinition {
  const part = partsOf(definition).get(id);
  if (!part) return definition;
  const siblings = siblingsOf(definition, part);
  const next = part.index + step;
  if (next >= 0 && next < siblings)
    return movePart(definition, id, { parent: part.parent, index: step === 1 ? next + 1 : next });
  const neighbour = neighbourOf(definition, part, step);
  return neighbour === undefined
    ? definition
    : movePart(definition, id, { parent: neighbour, index: step === 1 ? 0 : undefined });
}

/** Everything a part could stand in, in the order of the form. */
export const placesFor = (definition: FormDefinition, id: string): Part[] => {
  const part = partsOf(definition).get(id);
  if (!part) return [];
  return [...partsOf(definition).values()].filter(
    (holder) => holder.id !== part.parent && canStandIn(definition, part, holder.id),
  );
};

const siblingsOf = (definition: FormDefinition, { kind, parent }: Part): number =>
  [...partsOf(definition).values()].filter((one) => one.kind === kind && one.parent === parent).length;

/** The holder of the same kind and depth before or after the own one. */
function neighbourOf(definition: FormDefinition, part: Part, step: -1 | 1): string | undefined {
  const parts = partsOf(definition);
  const own = parts.get(part.parent);
  if (!own) return undefined;
  const holders = [...parts.values()].filter(
    (one) => one.kind === own.kind && (one.id === own.id || canStandIn(definition, part, one.id)),
  );
  return holders[holders.findIndex(({ id }) => id === own.id) + step]?.id;
}
