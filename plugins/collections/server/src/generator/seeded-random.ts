/** Random choices that a seed repeats exactly, on every machine. For synthetic data only, never for secrets. */
export interface SeededRandom {
  /** A number from 0 (included) to 1 (excluded). */
  next(): number;
  /** A whole number from 0 to `below` - 1. */
  below(below: number): number;
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Like `pick`, but the front of the list comes up far more often than its end, as with names. */
  pickCommon<T>(list: readonly T[]): T;
}

/** 32-bit hash of a text (FNV-1a), to make a seed of words. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/**
 * An independent stream for each (seed, stream) pair: member 17 of a delivery is the same person however many members
 * stand before. The generator is mulberry32, small and quick, its period far longer than the few dozen choices of a stream.
 */
export function seededRandom(seed: number, stream = 0): SeededRandom {
  let state = scramble((seed >>> 0) ^ scramble(stream));
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    between: (from, to) => from + below(to - from + 1),
    chance: (share) => next() < share,
    pick: (list) => elementAt(list, below(list.length)),
    pickCommon: (list) => elementAt(list, Math.floor(next() ** 2 * list.length)),
  };
}

function elementAt<T>(list: readonly T[], index: number): T {
  if (index >= list.length) throw new RangeError('cannot pick from an empty list');
  return list[index] as T;
}

function scramble(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
