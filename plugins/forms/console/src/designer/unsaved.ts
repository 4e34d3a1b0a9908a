import type { FormDefinition } from '@kassenwerk/forms/model';

/** Work that was neither kept nor released when somebody left the page. */
export interface Unsaved {
  definition: FormDefinition;
  /** What it was begun with. */
  revision: string;
}

const nameOf = (place: string): string => `kassenwerk.form.${place}`;

/**
 * Remembers it in this window alone, until it is closed; a form holds no data of people.
 * @param place fund, form and person, so that nobody finds another's work
 */
export function rememberUnsaved(place: string, unsaved: Unsaved | undefined): void {
  try {
    if (unsaved) sessionStorage.setItem(nameOf(place), JSON.stringify(unsaved));
    else sessionStorage.removeItem(nameOf(place));
  } catch {
    // The browser keeps nothing or has no room: leaving the page asks first, as it does anyway.
  }
}

export function unsavedAt(place: string): Unsaved | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(nameOf(place)) ?? 'null') as Unsaved | null) ?? undefined;
  } catch {
    return undefined;
  }
}
