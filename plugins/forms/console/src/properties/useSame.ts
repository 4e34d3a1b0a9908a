import { useRef } from 'react';

/** The object from before while all its properties are the same, so that what is drawn from it need not be drawn anew. */
export function useSame<T extends object>(now: T): T {
  const before = useRef(now);
  if (!isSame(before.current, now)) before.current = now;
  return before.current;
}

function isSame<T extends object>(a: T, b: T): boolean {
  const names = Object.keys(b) as (keyof T)[];
  return Object.keys(a).length === names.length && names.every((name) => a[name] === b[name]);
}
