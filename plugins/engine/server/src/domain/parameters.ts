/** Looks values up in the variant first, then in the defaults of the process. */
export type Values = Record<string, unknown>;

export interface ResolvedParameters {
  parameters: Record<string, unknown>;
  /** Where a `{"$value": name}` had no value, with its name. */
  missing: { path: string[]; name: string }[];
}

/** Replaces every `{"$value": name}` by the value of that name. Nothing else in the parameters is changed. */
export function resolveParameters(parameters: Record<string, unknown>, values: Values): ResolvedParameters {
  const missing: ResolvedParameters['missing'] = [];
  const resolved = resolve(parameters, [], { values, missing }) as Record<string, unknown>;
  return { parameters: resolved, missing };
}

interface Resolution {
  values: Values;
  missing: ResolvedParameters['missing'];
}

function resolve(node: unknown, path: string[], resolution: Resolution): unknown {
  if (Array.isArray(node)) return node.map((child, index) => resolve(child, [...path, String(index)], resolution));
  if (typeof node !== 'object' || node === null) return node;
  const name = valueName(node);
  if (name !== undefined) {
    if (name in resolution.values) return resolution.values[name];
    resolution.missing.push({ path, name });
    return undefined;
  }
  const entries = Object.entries(node).map(([key, child]) => [key, resolve(child, [...path, key], resolution)]);
  return Object.fromEntries(entries);
}

function valueName(node: object): string | undefined {
  const keys = Object.keys(node);
  const name = (node as Record<string, unknown>)['$value'];
  return keys.length === 1 && typeof name === 'string' ? name : undefined;
}
