import { createContext, useContext, useEffect, useState } from 'react';

export interface Route {
  fund: string;
  /** `['formulare', 'umzug']`; empty on the overview. */
  parts: readonly string[];
}

export function routeOf(path: string): Route {
  const [, , fund = '', ...parts] = path.split('/');
  return { fund, parts: parts.filter(Boolean).map(decoded) };
}

/** A path that no link of ours has leads to no page. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

const moved = 'portal:moved';

/** Leads to a path such as `/formulare/umzug` of the same fund. */
export function goTo(fund: string, path: string): void {
  history.pushState(null, '', `/portal/${fund}${path}`);
  dispatchEvent(new Event(moved));
}

/** Where the browser is; changes with links, `goTo`, forwards and back. */
export function useCurrentRoute(): Route {
  const [path, setPath] = useState(location.pathname);
  useEffect(() => {
    const follow = () => setPath(location.pathname);
    addEventListener('popstate', follow);
    addEventListener(moved, follow);
    return () => {
      removeEventListener('popstate', follow);
      removeEventListener(moved, follow);
    };
  }, []);
  return routeOf(path);
}

/** The fund whose portal this is, for all pages. */
export const FundContext = createContext('');
export const useFund = (): string => useContext(FundContext);
