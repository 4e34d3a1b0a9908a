import { leadingRegions } from './leading-regions';
import { isPostBox, normaliseAddress, postalCodeProblem, type PostalAddress } from '.';

function address(values: Partial<PostalAddress>): PostalAddress {
  return {
    street: 'Heidestraße',
    houseNumber: '17',
    addressSupplement: null,
    postalCode: '51147',
    town: 'Köln',
    country: 'DE',
    ...values,
  };
}

describe('normalising', () => {
  it.each<[Partial<PostalAddress>, Partial<PostalAddress>]>([
    [{ street: 'Heidestr.' }, { street: 'Heidestraße' }],
    [{ street: 'Lange Strasse' }, { street: 'Lange Straße' }],
    [{ street: 'Str. des Friedens' }, { street: 'Straße des Friedens' }],
    [
      { street: 'Heidestr. 17 a', houseNumber: null },
      { street: 'Heidestraße', houseNumber: '17 a' },
    ],
    [
      { street: 'Straße des 17. Juni 135', houseNumber: null },
      { street: 'Straße des 17. Juni', houseNumber: '135' },
    ],
    [{ postalCode: 'D-51147' }, { postalCode: '51147' }],
    [{ town: 'FRANKFURT AM MAIN' }, { town: 'Frankfurt am Main' }],
    [{ town: 'HALLE (SAALE)' }, { town: 'Halle (Saale)' }],
    [{ street: 'c/o Meier, Heidestraße' }, { street: 'Heidestraße', addressSupplement: 'c/o Meier' }],
  ])('turns %j into %j, once and for all', (given, expected) => {
    const { address: result, changed } = normaliseAddress(address(given));
    expect(result).toEqual(address({ ...given, ...expected }));
    expect([...changed].sort()).toEqual(Object.keys(expected).sort());
    expect(normaliseAddress(result).changed).toEqual([]);
  });

  it.each<Partial<PostalAddress>>([
    { street: 'Q 7, 24', houseNumber: null },
    { street: 'Postfach 12 34', houseNumber: null },
    { country: 'CH', street: 'Freie Strasse', town: 'BASEL' },
    { street: 'Am Elstrand' },
    { town: 'Ulm' },
  ])('leaves %j alone', (given) => {
    expect(normaliseAddress(address(given)).changed).toEqual([]);
  });

  it('knows a post-office box', () => {
    expect(isPostBox(address({ street: 'Postfach 12 34' }))).toBe(true);
    expect(isPostBox(address({}))).toBe(false);
  });
});

describe('postal codes', () => {
  it.each([
    ['51147', 'Köln', 'DE', undefined],
    ['80331', 'Köln', 'DE', 'notOfTown'],
    ['51147', 'Kleinkleckersdorf', 'DE', undefined],
    ['00000', 'Köln', 'DE', 'malformed'],
    ['5114', 'Köln', 'DE', 'malformed'],
    [null, 'Köln', 'DE', 'missing'],
    ['SW1A 2AA', 'London', 'GB', undefined],
    ['6411 CP', 'Heerlen', 'NL', undefined],
    ['70-001', 'Szczecin', 'PL', undefined],
    [null, 'Dubai', 'AE', undefined],
  ])('%s %s in %s: %s', (postalCode, town, country, problem) => {
    expect(postalCodeProblem(postalCode, town, country)).toBe(problem);
  });

  it('lists towns with possible leading regions only', () => {
    for (const [town, regions] of leadingRegions) {
      expect(town).toMatch(/^\p{Lu}/u);
      for (const region of regions) expect(region).toMatch(/^(0[1-9]|[1-9]\d)$/);
    }
  });
});
