import type { Field, FormDefinition, Group, Page } from '@kassenwerk/forms/model';

export type PartKind = 'page' | 'group' | 'field';

/** A page, group or field of a form and where it stands. */
export interface Part {
  kind: PartKind;
  id: string;
  node: Page | Group | Field;
  /** Id of what holds it; empty for a page. */
  parent: string;
  /** Among its own kind. */
  index: number;
  /** How many groups it stands in. */
  depth: number;
}

const remembered = new WeakMap<FormDefinition, ReadonlyMap<string, Part>>();

/** All parts by id, in the order of the form; made once for each version of the definition. */
export function partsOf(definition: FormDefinition): ReadonlyMap<string, Part> {
  const known = remembered.get(definition);
  if (known) return known;
  const parts = new Map<string, Part>();
  const visitGroup = (group: Group, parent: string, index: number, depth: number): void => {
    parts.set(group.id, { kind: 'group', id: group.id, node: group, parent, index, depth });
    group.fields.forEach((field, place) =>
      parts.set(field.id, {
        kind: 'field',
        id: field.id,
        node: field,
        parent: group.id,
        index: place,
        depth: depth + 1,
      }),
    );
    group.groups?.forEach((inner, place) => visitGroup(inner, group.id, place, depth + 1));
  };
  definition.pages.forEach((page, index) => {
    parts.set(page.id, { kind: 'page', id: page.id, node: page, parent: '', index, depth: 0 });
    page.groups.forEach((group, place) => visitGroup(group, page.id, place, 0));
  });
  remembered.set(definition, parts);
  return parts;
}

/** The page that a part stands on. */
export function pageOf(definition: FormDefinition, id: string): string | undefined {
  const parts = partsOf(definition);
  let part = parts.get(id);
  while (part?.parent) part = parts.get(part.parent);
  return part?.id;
}

/** What a person calls a part: its German text without one in the language asked, its id without both. */
export function nameOf(node: Page | Group | Field, language: string): string {
  const texts = 'label' in node ? node.label : node.title;
  return texts?.[language] || texts?.de || ('repeat' in node && node.repeat?.item.de) || node.id;
}

export const isUntitled = ({ kind, node }: Pick<Part, 'kind' | 'node'>): boolean =>
  kind === 'group' && nameOf(node, 'de') === node.id;
