import { createContext } from 'react';

/** Dialogs that any row may open; there is one of each for all rows. */
export const RowDialogs = createContext<{ move(id: string): void; remove(id: string): void }>({
  move: () => undefined,
  remove: () => undefined,
});
