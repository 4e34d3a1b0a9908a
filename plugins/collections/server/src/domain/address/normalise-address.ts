import type { CanonicalMember } from '../delivery/canonical-member';

const fields = ['street', 'houseNumber', 'addressSupplement', 'postalCode', 'town', 'country'] as const;

export type PostalAddress = Pick<CanonicalMember, (typeof fields)[number]>;

export interface NormalisedAddress {
  address: PostalAddress;
  changed: readonly (keyof PostalAddress)[];
}

const houseNumberAtEnd = /^(.*\p{L}\.?)\s+(\d{1,4}\s?[a-zA-Z]?(?:\s?[-/]\s?\d{1,4}\s?[a-zA-Z]?)?)$/u;
const careOf = /^(?:c\/o|z\.\s?Hd\.?|bei)\s/i;
const countryBeforeCode = /^(?:DE|D)[\s-]+(?=\d)/;

/**
 * Writes an address the way the post and the pain.008 want it: street and house number apart, "Straße" spelled out, care-of
 * in the supplement, no country in the postal code, no shouting in the town. Knows German habits only; addresses
 * abroad stay as they are. Applying it twice changes nothing more.
 */
export function normaliseAddress(address: PostalAddress): NormalisedAddress {
  if (address.country !== 'DE') return { address, changed: [] };
  // Not by spreading: callers hand in whole members.
  const { street, houseNumber, addressSupplement, postalCode, town, country } = address;
  const next: PostalAddress = { street, houseNumber, addressSupplement, postalCode, town, country };
  moveCareOf(next);
  splitHouseNumber(next);
  if (next.street !== null) next.street = spellOutStreet(next.street);
  if (next.postalCode !== null) next.postalCode = next.postalCode.replace(countryBeforeCode, '').replace(/\s/g, '');
  if (next.town !== null) next.town = withoutShouting(next.town);
  const changed = fields.filter((field) => next[field] !== address[field]);
  return { address: next, changed };
}

/** A post-office box, or a customer address at a parcel station: no street to visit. */
export function isPostBox(address: PostalAddress): boolean {
  return /^(?:Postfach|Packstation|PF)\b/i.test(address.street ?? '');
}

function moveCareOf(address: PostalAddress): void {
  if (address.street === null || address.addressSupplement !== null || !careOf.test(address.street)) return;
  const [first = '', ...rest] = address.street.split(/,\s*/);
  address.addressSupplement = first;
  address.street = rest.length === 0 ? null : rest.join(', ');
}

function splitHouseNumber(address: PostalAddress): void {
  if (address.street === null || address.houseNumber !== null || isPostBox(address)) return;
  const match = houseNumberAtEnd.exec(address.street);
  if (!match) return;
  address.street = match[1] ?? null;
  address.houseNumber = match[2] ?? null;
}

function spellOutStreet(street: string): string {
  if (!/[Ss]tr(?:\.|asse|$)/.test(street)) return street;
  return street.replace(/([Ss])tr(?:asse\b|\.|$)\s*$/, '$1traße').replace(/([Ss])tr\.\s*(?=\S)/, '$1traße ');
}

const smallWords = new Set(['am', 'an', 'auf', 'bei', 'der', 'die', 'im', 'in', 'ob', 'unter', 'vor', 'zum']);

function withoutShouting(town: string): string {
  if (town.length < 3 || town !== town.toUpperCase() || town === town.toLowerCase()) return town;
  return town
    .toLowerCase()
    .replace(/\p{L}+/gu, (word, at: number) => (at > 0 && smallWords.has(word) ? word : capitalised(word)));
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
