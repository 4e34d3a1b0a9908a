export interface Progress {
  /** Items that still have to pass each of the stages that handle items, added up. */
  itemPassagesLeft: number;
  itemPassagesDone: number;
  /** Time in which they were done; waiting at barriers does not count. */
  workedMs: number;
  now: Date;
}

/** When the run will have finished its work at the speed so far; unknown until something was done. */
export function forecastEnd({ itemPassagesLeft, itemPassagesDone, workedMs, now }: Progress): Date | undefined {
  if (itemPassagesDone <= 0 || workedMs <= 0) return undefined;
  const msPerPassage = workedMs / itemPassagesDone;
  return new Date(now.getTime() + Math.round(itemPassagesLeft * msPerPassage));
}
