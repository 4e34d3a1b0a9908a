import type { FormDefinition, Group, Page } from '@kassenwerk/forms/model';
import { partsOf, type Place } from '../editing';

/** A new field comes after the chosen one, into the chosen group, or at the end of the chosen or last page. */
export function placeForField(definition: FormDefinition, selected: string): Place {
  const part = partsOf(definition).get(selected);
  if (part?.kind === 'field') return { parent: part.parent, index: part.index + 1 };
  if (part?.kind === 'group') return { parent: part.id };
  return { parent: lastGroupOf((part?.node as Page | undefined) ?? definition.pages.at(-1)!) };
}

/** A new group comes after the chosen one, or after the group of the chosen field. */
export function placeForGroup(definition: FormDefinition, selected: string): Place {
  const parts = partsOf(definition);
  const part = parts.get(selected);
  const group = part?.kind === 'field' ? parts.get(part.parent) : part;
  if (group?.kind === 'group') return { parent: group.parent, index: group.index + 1 };
  return { parent: group?.id ?? definition.pages.at(-1)!.id };
}

function lastGroupOf(page: Page): string {
  const last: Group | undefined = page.groups.at(-1);
  // A page without a group takes no field; nothing happens then, and the outline says why.
  return last?.id ?? page.id;
}
