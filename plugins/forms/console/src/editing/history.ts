/** Versions of something while it is edited. They share what they have in common, so keeping many costs little. */
export interface History<T> {
  past: readonly T[];
  present: T;
  future: readonly T[];
  /** What the last change was about; going on with the same is one step to undo. */
  about?: string;
}

const longest = 200;

export const begin = <T>(present: T): History<T> => ({ past: [], present, future: [] });

/** @param about e.g. `label:lastName`, so that a word typed letter by letter is undone at once */
export function commit<T>(history: History<T>, present: T, about?: string): History<T> {
  if (present === history.present) return history;
  if (about !== undefined && about === history.about) return { ...history, present, future: [] };
  return { past: [...history.past, history.present].slice(-longest), present, future: [], about };
}

export function undo<T>({ past, present, future }: History<T>): History<T> {
  if (past.length === 0) return { past, present, future };
  return { past: past.slice(0, -1), present: past.at(-1)!, future: [present, ...future] };
}

export function redo<T>({ past, present, future }: History<T>): History<T> {
  const [next, ...rest] = future;
  return next === undefined ? { past, present, future } : { past: [...past, present], present: next, future: rest };
}
