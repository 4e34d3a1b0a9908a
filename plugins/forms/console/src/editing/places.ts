import type { Field, FormDefinition, Group, Page } from '@kassenwerk/forms/model';
import { changeContainer } from './change-part';
import { partsOf, type Part, type PartKind } from './parts';

/** Where a part shall stand: in what, and before which of its own kind; at the end without `index`. */
export interface Place {
  /** Empty for pages. */
  parent: string;
  index?: number;
}

export function insertNode(
  definition: FormDefinition,
  kind: PartKind,
  node: Part['node'],
  place: Place,
): FormDefinition {
  const { parent, index = Number.MAX_SAFE_INTEGER } = place;
  if (kind === 'page') return { ...definition, pages: inserted(definition.pages, index, node as Page) };
  return changeContainer(definition, parent, (holder) =>
    kind === 'group'
      ? { ...holder, groups: inserted(holder.groups ?? [], index, node as Group) }
      : { ...holder, fields: inserted((holder as Group).fields, index, node as Field) },
  );
}

/** Takes a part out with everything in it. A group that holds no inner group any more has none. */
export function takeOut(definition: FormDefinition, id: string): FormDefinition {
  const part = partsOf(definition).get(id);
  if (!part) return definition;
  const without = <T extends { id: string }>(list: readonly T[]): T[] => list.filter((one) => one.id !== id);
  if (part.kind === 'page') return { ...definition, pages: without(definition.pages) };
  return changeContainer(definition, part.parent, (holder) =>
    part.kind === 'group'
      ? { ...holder, groups: without(holder.groups ?? []) }
      : { ...holder, fields: without((holder as Group).fields) },
  );
}

/** Whether the part may stand there: pages hold groups, groups hold fields and groups, nothing stands in itself. */
export function canStandIn(definition: FormDefinition, part: Part, parent: string): boolean {
  const parts = partsOf(definition);
  const holder = parts.get(parent);
  if (part.kind === 'page') return parent === '';
  if (!holder || holder.kind === 'field' || (part.kind === 'field' && holder.kind === 'page')) return false;
  for (let above: Part | undefined = holder; above; above = parts.get(above.parent))
    if (above.id === part.id) return false;
  return true;
}

const inserted = <T>(list: readonly T[], index: number, value: T): T[] => [
  ...list.slice(0, index),
  value,
  ...list.slice(index),
];
