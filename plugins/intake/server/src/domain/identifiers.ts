import { isValidIban, isValidKvnr } from '@kassenwerk/kernel/domain';

/** What scanners take for a digit. */
const misread: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  Z: '2',
  S: '5',
  G: '6',
  B: '8',
};
const asDigits = (text: string): string => text.replace(/[OQDILZSGB]/g, (letter) => misread[letter]!);
const bare = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** Each match of a pattern made comparable; what does not hold is left out. */
const all = (text: string, pattern: RegExp, read: (found: string) => string | undefined): string[] => [
  ...new Set([...text.matchAll(pattern)].flatMap(([whole, group]) => read(group ?? whole) ?? [])),
];

/** A letter and nine digits with the right check digit, with signs, a line end or misread digits in between. */
export const kvnrsIn = (text: string): string[] =>
  all(text, /(?<![A-Za-z0-9])[A-Za-z](?:(?:[ ./-]{0,2}|-?\n)[0-9OQDILZSGBoqdilzsgb]){9}(?![A-Za-z0-9])/g, (found) => {
    const one = bare(found);
    const read = one[0]! + asDigits(one.slice(1));
    return isValidKvnr(read) ? read : undefined;
  });

/** Characters of an IBAN by country; of others as many as follow. */
const ibanLengths: Readonly<Record<string, number>> = {
  AT: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  SE: 24,
  SI: 19,
  SK: 24,
  TR: 26,
};

/** With blanks, signs or a line end between its groups; what follows it in the sentence does not belong to it. */
export function ibansIn(text: string): string[] {
  const starts = text.matchAll(/(?<![A-Za-z0-9])([A-Za-z]{2}) ?[0-9OoIl]{2}(?=[ .\n-]{0,2}[A-Za-z0-9])/g);
  const read = [...starts].flatMap(({ index, 1: country }) => {
    const run = /^(?:[A-Za-z0-9](?:[ .-]{0,2}|\n)){15,34}/.exec(text.slice(index, index + 110));
    if (!run) return [];
    const one = bare(run[0]).slice(0, ibanLengths[country!.toUpperCase()]);
    const found = one.startsWith('DE')
      ? `DE${asDigits(one.slice(2))}`
      : `${one.slice(0, 2)}${asDigits(one.slice(2, 4))}${one.slice(4)}`;
    return isValidIban(found) ? [found] : [];
  });
  return [...new Set(read)];
}

const numberWord = String.raw`[ -]?(?:nummern?|nr\.?|no\.?)`;

/** After the word that says what it is: numbers of members have no check digit. Behind a blank only digits go on. */
export const memberNumbersIn = (text: string): string[] =>
  all(
    text,
    new RegExp(
      String.raw`(?:mitglieds?|mitgl\.?|versicherten?|versicherungs|vers\.?|kunden)${numberWord}[ \t]*(?:lautet|ist)?(?: die)?[ \t]*[:#]?[ \t]*\n?[ \t]*((?:[A-Z]{1,4}-?|[A-Z] )?\d[A-Z\d]*(?:-[A-Z\d]+| \d[A-Z\d]*){0,6})`,
      'gi',
    ),
    (found) => {
      const one = found.replace(/\s+/g, '').toUpperCase();
      return isValidKvnr(one) ? undefined : one;
    },
  );

const referenceWord = String.raw`(?:vorgangs?|akten|geschäfts)[ -]?(?:nummer|zeichen|nr\.?)?|(?:ihr|unser|mein) zeichen|az\.?`;

/** Written as on the receipt (`7K3M-9TQ2-XF`), or after a word that announces it. */
export const referencesIn = (text: string): string[] =>
  all(
    text,
    new RegExp(
      String.raw`(?<![A-Za-z0-9])[0-9A-Z]{4} ?[-–—] ?\n?[0-9A-Z]{4} ?[-–—] ?\n?[0-9A-Z]{2}(?![A-Za-z0-9])|(?<![a-zäöü])(?:${referenceWord})[:# ]+(?=[A-Z ./–—-]{0,12}\d)([0-9A-Z]{4}[ ./–—-]?[0-9A-Z]{4}[ ./–—-]?[0-9A-Z]{2})(?![A-Za-z0-9])`,
      'gi',
    ),
    (found) => found,
  );

export const emailsIn = (text: string): string[] =>
  all(text, /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}/g, (found) => found.toLowerCase());

export const phonesIn = (text: string): string[] =>
  all(text, /(?:tel(?:efon)?|mobil|handy|rückruf|fon)\.?[^\d+\n]{0,20}((?:\+|00?)[\d /().-]{6,20}\d)/gi, (found) => {
    const digits = found.replace(/\(0\)/, '').replace(/[^\d+]/g, '');
    return digits.length >= 7 ? digits.replace(/^00/, '+').replace(/^0/, '+49') : undefined;
  });
