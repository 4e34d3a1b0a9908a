import { useEffect, useState } from 'react';

/** The token behind `#` of a link. It leaves the address bar at once, so that no history and no screenshot shows it. */
export function useSecret(): string {
  const [secret] = useState(() => location.hash.slice(1));
  useEffect(() => {
    if (location.hash) history.replaceState(null, '', location.pathname);
  }, []);
  return secret;
}
