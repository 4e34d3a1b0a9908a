import { useCallback, type KeyboardEvent } from 'react';

interface RowKeys {
  onSelect(index: number): void;
}

/**
 * Arrow keys lead from row to row while the focus is in the list; Space selects. Nothing listens elsewhere on the page, so nobody who
 * types or speaks sets off a key by accident (WCAG 2.1.4).
 */
export function useRowKeys({ onSelect }: RowKeys) {
  return useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-case-link]')];
      const at = rows.findIndex((row) => row === document.activeElement);
      if (at < 0) return;
      const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
      if (to !== undefined) {
        event.preventDefault();
        rows[Math.max(0, Math.min(rows.length - 1, to))]?.focus();
      } else if (event.key === ' ') {
        event.preventDefault();
        onSelect(at);
      }
    },
    [onSelect],
  );
}
