/** A value that is shown as one: lists of plain values are, objects are not. */
export type Leaf = string | number | boolean | readonly (string | number | boolean)[];

export interface DifferenceRow {
  /** Names from the outside in; the place in a list as its number, from 1. */
  path: readonly string[];
  before?: Leaf;
  after?: Leaf;
}

/** The values that differ between two records, however deep they lie. */
export function differenceRows(before: unknown, after: unknown): DifferenceRow[] {
  const [old, now] = [leavesOf(before), leavesOf(after)];
  return [...new Map([...old, ...now])]
    .map(([key, { path }]) => ({ path, before: old.get(key)?.value, after: now.get(key)?.value }))
    .filter((row) => JSON.stringify(row.before) !== JSON.stringify(row.after));
}

type Leaves = Map<string, { path: readonly string[]; value: Leaf }>;

function leavesOf(value: unknown, path: readonly string[] = []): Leaves {
  if (value === null || value === undefined) return new Map();
  if (isLeaf(value)) return new Map([[path.join('.'), { path, value }]]);
  const names = Array.isArray(value) ? value.map((_, index) => String(index + 1)) : Object.keys(value);
  return new Map(Object.values(value as object).flatMap((one, index) => [...leavesOf(one, [...path, names[index]!])]));
}

const isLeaf = (value: unknown): value is Leaf =>
  typeof value !== 'object' || (Array.isArray(value) && value.every((one) => typeof one !== 'object'));
