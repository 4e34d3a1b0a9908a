import { useState } from 'react';
import { useSession } from './useSession';

/** Work that was neither kept nor released when somebody left the page. */
export interface Unsaved<Definition> {
  definition: Definition;
  /** What it was begun with. */
  revision: string;
}

const nameOf = (place: string): string => `kassenwerk.unsaved.${place}`;

/**
 * Remembers it in this window alone, until it is closed; for configuration, which holds no data of people.
 * @param place kind, fund, key and person, so that nobody finds another's work
 */
export function rememberUnsaved(place: string, unsaved: Unsaved<unknown> | undefined): void {
  try {
    if (unsaved) sessionStorage.setItem(nameOf(place), JSON.stringify(unsaved));
    else sessionStorage.removeItem(nameOf(place));
  } catch {
    // The browser keeps nothing or has no room: leaving the page asks first, as it does anyway.
  }
}

function unsavedAt<Definition>(place: string): Unsaved<Definition> | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(nameOf(place)) ?? 'null') as Unsaved<Definition> | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Where the work of this person at one thing is remembered in the window, and what was found there when the page opened. */
export function useUnsaved<Definition>(
  kind: string,
  tenant: string,
  key: string,
): { place: string; found: Unsaved<Definition> | undefined } {
  const place = `${kind} ${useSession()?.id ?? ''} ${tenant} ${key}`;
  const [found] = useState(() => unsavedAt<Definition>(place));
  return { place, found };
}
