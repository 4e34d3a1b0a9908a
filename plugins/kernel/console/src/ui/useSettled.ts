import { startTransition, useEffect, useState } from 'react';

const pauseMs = 300;

/** The value once it has not changed for a moment: what is costly to work out must not stand between two key strokes. */
export function useSettled<T>(value: T): T {
  const [settled, settle] = useState(value);
  useEffect(() => {
    // What follows from it is drawn in pieces, so that the next key stroke need not wait for it.
    const timer = setTimeout(() => startTransition(() => settle(value)), pauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
