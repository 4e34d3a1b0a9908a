import type { CodeList } from '@kassenwerk/rulebook/model';

/** Which values came, changed and went from one version of a list to the next, by their codes. */
export function codeChanges(before: CodeList, after: CodeList): Record<'added' | 'changed' | 'removed', string[]> {
  const known = new Map(before.values.map((code) => [code.value, JSON.stringify(code)]));
  const kept = new Set(after.values.map(({ value }) => value));
  return {
    added: after.values.filter(({ value }) => !known.has(value)).map(({ value }) => value),
    changed: after.values
      .filter((code) => known.has(code.value) && known.get(code.value) !== JSON.stringify(code))
      .map(({ value }) => value),
    removed: before.values.filter(({ value }) => !kept.has(value)).map(({ value }) => value),
  };
}
