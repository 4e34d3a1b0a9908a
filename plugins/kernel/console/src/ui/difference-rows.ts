export interface DifferenceRow {
  /** Names from the outside in, joined by dots. */
  path: string;
  before: string;
  after: string;
}

/** The values that differ between two records, however deep they lie. */
export function differenceRows(before: unknown, after: unknown): DifferenceRow[] {
  const [old, now] = [leavesOf(before), leavesOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((path) => ({ path, before: old.get(path) ?? '', after: now.get(path) ?? '' }))
    .filter((row) => row.before !== row.after);
}

function leavesOf(value: unknown, path = ''): Map<string, string> {
  if (value === null || value === undefined) return new Map();
  if (typeof value !== 'object') return new Map([[path, String(value as string | number | boolean)]]);
  return new Map(
    Object.entries(value).flatMap(([key, one]) => [...leavesOf(one, path === '' ? key : `${path}.${key}`)]),
  );
}
