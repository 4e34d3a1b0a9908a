import type { KeyboardEvent } from 'react';

/** How cells of the grid are found: `data-cell="row:column"`. */
export const cellName = (row: number, column: number): string => `${row}:${column}`;

const cellAt = (row: number, column: number): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-cell="${cellName(row, column)}"]`);

export const focusRow = (row: number): void => cellAt(row, 0)?.focus();

const steps: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The arrow keys lead from cell to cell, as in a spreadsheet. */
export function moveByKey(event: KeyboardEvent): void {
  const step = steps[event.key];
  const name = (event.target as HTMLElement).dataset['cell'];
  if (!step || !name) return;
  const [row = 0, column = 0] = name.split(':').map(Number);
  const next = cellAt(row + step[0], column + step[1]);
  if (!next) return;
  event.preventDefault();
  next.focus();
}
