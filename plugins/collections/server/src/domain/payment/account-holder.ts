/** Whether the account seems to belong to somebody else; spelling, order, titles and umlauts do not matter. */
export function isDifferentHolder(holder: string, firstName: string | null, lastName: string | null): boolean {
  if (holder === `${firstName} ${lastName}`) return false;
  const words = wordsOf(holder);
  const [given] = wordsOf(firstName ?? '');
  const hasFamilyName = wordsOf(lastName ?? '').some((name) => words.includes(name));
  const hasGivenName = given === undefined || words.some((word) => word === given || word === given.slice(0, 1));
  return !hasFamilyName || !hasGivenName;
}

const spellings: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

function wordsOf(name: string): string[] {
  const plain = name
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => spellings[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  return plain.split(/[^\p{L}\d]+/u).filter((word) => word !== '');
}
