import type { FormDefinition } from '@kassenwerk/forms/model';
import { partsOf } from './parts';

const longest = 60;
const spelled: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** „Gültig ab“ → `gueltigAb`: what a person can still read in exports, conditions and data. */
export function idFrom(label: string): string {
  const words = label
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => spelled[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/^[^a-z]+/, '')
    .split(/[^a-z\d]+/)
    .filter(Boolean);
  const joined = words.map((word, index) => (index === 0 ? word : word[0]!.toUpperCase() + word.slice(1))).join('');
  return joined.slice(0, 40);
}

/** The id itself, or with the first number that makes it unique. */
export function uniqueId(wanted: string, taken: ReadonlySet<string>): string {
  const base = wanted.slice(0, longest - 4);
  if (base && !taken.has(base)) return base;
  for (let number = 2; ; number++) if (!taken.has(`${base}${number}`)) return `${base}${number}`;
}

/** Every id that a new part must not have. */
export const takenIds = (definition: FormDefinition): Set<string> =>
  new Set([...partsOf(definition).keys(), ...(definition.contradictions ?? []).map(({ id }) => id)]);

/** `change-of-address` from a title: the name of a form in addresses and files. */
export const keyFrom = (title: string): string =>
  idFrom(title).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export const isId = (text: string): boolean => /^[a-z][A-Za-z\d-]{0,59}$/.test(text);
