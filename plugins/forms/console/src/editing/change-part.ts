import type { Field, FormDefinition, Group, Page } from '@kassenwerk/forms/model';
import { partsOf } from './parts';

type Container = Page | Group;

/**
 * The form with one page or group replaced. Only what lies on the way to it is made anew; everything else stays the same objects, so
 * that rows which did not change need not be drawn again.
 */
export function changeContainer(
  definition: FormDefinition,
  id: string,
  change: (container: Container) => Container,
): FormDefinition {
  const part = partsOf(definition).get(id);
  if (!part || part.kind === 'field') return definition;
  const changed = change(part.node as Container);
  if (changed === part.node) return definition;
  if (part.kind === 'page') return { ...definition, pages: replaced(definition.pages, part.index, changed as Page) };
  return changeContainer(definition, part.parent, (holder) => ({
    ...holder,
    groups: replaced(holder.groups ?? [], part.index, changed as Group),
  }));
}

/** Sets properties of a page, group or field; `undefined` takes one away. */
export function changePart(
  definition: FormDefinition,
  id: string,
  properties: Readonly<Record<string, unknown>>,
): FormDefinition {
  const part = partsOf(definition).get(id);
  if (!part) return definition;
  if (part.kind !== 'field') return changeContainer(definition, id, (node) => withProperties(node, properties));
  return changeContainer(definition, part.parent, (holder) => ({
    ...holder,
    fields: replaced((holder as Group).fields, part.index, withProperties(part.node as Field, properties)),
  }));
}

/** Sets properties of the form itself. */
export const changeForm = (definition: FormDefinition, properties: Readonly<Record<string, unknown>>): FormDefinition =>
  withProperties(definition, properties);

function withProperties<T extends object>(node: T, properties: Readonly<Record<string, unknown>>): T {
  const changed = Object.entries({ ...node, ...properties }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(changed) as T;
}

const replaced = <T>(list: readonly T[], index: number, value: T): T[] =>
  list.map((one, place) => (place === index ? value : one));
