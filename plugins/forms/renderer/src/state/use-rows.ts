import { useState } from 'react';

interface Row {
  /** Stays with a row when another one is removed. */
  key: number;
  isOpen: boolean;
}

let lastKey = 0;

/**
 * Which rows of a repeated group stand open.
 * @param isFilled whether a row that was there from the beginning has answers: then it starts closed
 */
export function useRows(count: number, isFilled: (index: number) => boolean) {
  const [known, setRows] = useState<readonly Row[]>([]);
  const all = [...known];
  while (all.length < count) all.push({ key: (lastKey += 1), isOpen: !isFilled(all.length) });
  if (all.length !== known.length) setRows(all);
  return {
    all,
    add: () => setRows([...all.slice(0, count), { key: (lastKey += 1), isOpen: true }]),
    remove: (index: number) => setRows(all.filter((_row, at) => at !== index)),
    open: (index: number, isOpen: boolean) => setRows(all.map((row, at) => (at === index ? { ...row, isOpen } : row))),
  };
}
