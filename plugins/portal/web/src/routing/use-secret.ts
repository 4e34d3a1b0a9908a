import { useEffect, useState } from 'react';

/** Longer than the names of places on a page. */
const shortestSecret = 20;

/** The token behind `#` of a link. It leaves the address bar at once, so that no history and no screenshot shows it. */
export function useSecret(): string {
  const [secret] = useState(() => location.hash.slice(1));
  useEffect(() => {
    if (location.hash) history.replaceState(null, '', location.pathname);
    // Another link of the same kind, opened in the same window, changes nothing but what stands behind `#`.
    const follow = () => location.hash.length > shortestSecret && location.reload();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return secret;
}
