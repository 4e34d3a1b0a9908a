/** Gives lines without an id one that nothing else has. */
export function freeIds(start: string, taken: Iterable<string>): () => string {
  const known = new Set(taken);
  let number = 0;
  return () => {
    do number += 1;
    while (known.has(`${start}-${number}`));
    return `${start}-${number}`;
  };
}

/** Ids that stand a second time. */
export function repeated<T>(lines: readonly T[], idOf: (line: T) => string): T[] {
  const seen = new Set<string>();
  return lines.filter((line) => {
    const id = idOf(line);
    if (id === '') return false;
    if (seen.has(id)) return true;
    seen.add(id);
    return false;
  });
}
