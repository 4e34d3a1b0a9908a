import { useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * For a part of the page that goes away by what its buttons do, such as a row that is settled: whoever works by the keyboard stays in the
 * main part of the page then, instead of starting again at the menu. @returns the ref of the part
 */
export function useFocusKept<Part extends HTMLElement>(): RefObject<Part> {
  const part = useRef<Part>(null);
  useLayoutEffect(() => {
    const { current } = part;
    return () => {
      const { activeElement, body } = document;
      // A button that shows that work is going on has lost the focus already.
      if (activeElement === body || current?.contains(activeElement))
        document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
    };
  }, []);
  return part;
}
