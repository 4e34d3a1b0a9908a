import type { FormDefinition } from '@kassenwerk/forms/model';
import { partsOf } from './parts';

/** Where a definition names other parts: one id, or a list of them. */
const single = new Set(['field', 'over', 'dateField', 'emailField']);
const several = new Set(['fields', 'summary']);

/** The same JSON with other ids in every reference; what names none of them stays the same object. */
export function renameReferences<T>(value: T, names: ReadonlyMap<string, string>): T {
  if (Array.isArray(value)) {
    const changed = value.map((one: unknown) => renameReferences(one, names));
    return changed.every((one, index) => one === value[index]) ? value : (changed as T);
  }
  if (typeof value !== 'object' || value === null) return value;
  let changed: Record<string, unknown> | undefined;
  for (const [key, one] of Object.entries(value)) {
    const renamed = renamedEntry(key, one, names);
    if (renamed !== one) changed = { ...(changed ?? (value as Record<string, unknown>)), [key]: renamed };
  }
  return (changed as T | undefined) ?? value;
}

function renamedEntry(key: string, value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (single.has(key) && typeof value === 'string') return names.get(value) ?? value;
  if (!several.has(key) || !Array.isArray(value) || !value.every((one) => typeof one === 'string'))
    return renameReferences(value, names);
  return value.some((one) => names.has(one)) ? value.map((one) => names.get(one) ?? one) : value;
}

/** Ids of the parts (and contradictions, and `limit`, `coSignature`) that refer to one of these, apart from themselves. */
export function usersOf(definition: FormDefinition, ids: ReadonlySet<string>): string[] {
  const probe = new Map([...ids].map((id) => [id, `${id}?`]));
  const refers = (value: unknown): boolean => renameReferences(value, probe) !== value;
  const parts = [...partsOf(definition).values()].filter(({ id, node }) => {
    if (ids.has(id)) return false;
    // What stands in it is asked for itself.
    return refers(
      Object.entries(node)
        .filter(([name]) => name !== 'fields' && name !== 'groups')
        .map(asObject),
    );
  });
  const rules = (definition.contradictions ?? []).filter(refers);
  const others = (['limit', 'coSignature'] as const).filter((name) => refers(definition[name]));
  return [...parts.map(({ id }) => id), ...rules.map(({ id }) => id), ...others];
}

const asObject = ([name, value]: [string, unknown]): Record<string, unknown> => ({ [name]: value });
