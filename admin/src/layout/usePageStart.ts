import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';

/** A new page begins at its top, and the keyboard with it; a browser does so by itself, a single-page console must be told. */
export function usePageStart(mainId: string): void {
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    window.scrollTo(0, 0);
    document.getElementById(mainId)?.focus({ preventScroll: true });
  }, [pathname, mainId]);
}
