import { isValidIban, isValidKvnr } from '@kassenwerk/kernel/domain';

/** What scanners take for a digit. */
const misread: Readonly<Record<string, string>> = { O: '0', Q: '0', D: '0', I: '1', L: '1', Z: '2', S: '5', B: '8' };
const asDigits = (text: string): string => text.replace(/[OQDILZSB]/g, (letter) => misread[letter]!);
const bare = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** Each match of a pattern made comparable; what does not hold is left out. */
const all = (text: string, pattern: RegExp, read: (found: string) => string | undefined): string[] => [
  ...new Set([...text.matchAll(pattern)].flatMap(([whole, group]) => read(group ?? whole) ?? [])),
];

/** A letter and nine digits with the right check digit, with blanks or misread digits in between. */
export const kvnrsIn = (text: string): string[] =>
  all(text, /(?<![A-Za-z0-9])[A-Za-z](?:[ .-]?[0-9OQDILZSBoqdilzsb]){9}(?![A-Za-z0-9])/g, (found) => {
    const one = bare(found);
    const read = one[0]! + asDigits(one.slice(1));
    return isValidKvnr(read) ? read : undefined;
  });

export const ibansIn = (text: string): string[] =>
  all(text, /(?<![A-Za-z0-9])[A-Za-z]{2}(?: ?[0-9OoIl]){2}(?:[ .-]?[A-Za-z0-9]){11,30}/g, (found) => {
    const one = bare(found);
    // A German one has 22 characters; what follows it in the sentence does not belong to it.
    const read = one.startsWith('DE') ? `DE${asDigits(one.slice(2, 22))}` : one;
    return isValidIban(read) ? read : undefined;
  });

/** After the word that says what it is: numbers of members have no check digit. */
export const memberNumbersIn = (text: string): string[] =>
  all(
    text,
    /(?:mitglieds?|versicherten|versicherungs|kunden)[ -]?(?:nummer|nr\.?)[ \t]*(?:lautet|ist)?[:#]?[ \t]*([A-Z]{0,4}-?\d(?:[ -]?[A-Z\d]){0,19})/gi,
    (found) => found.trim().replace(/\s+/g, '').toUpperCase(),
  );

/** Written as on the receipt (`7K3M-9TQ2-XF`), or after a word that announces it. */
export const referencesIn = (text: string): string[] =>
  all(
    text,
    /(?<![A-Za-z0-9])[0-9A-Z]{4} ?[-–—] ?[0-9A-Z]{4} ?[-–—] ?[0-9A-Z]{2}(?![A-Za-z0-9])|(?:vorgangs?|akten|geschäfts)(?:nummer|zeichen|nr\.?)?[:# ]+([0-9A-Z]{4}[ -]?[0-9A-Z]{4}[ -]?[0-9A-Z]{2})(?![A-Za-z0-9])/gi,
    (found) => found,
  );

export const emailsIn = (text: string): string[] =>
  all(text, /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}/g, (found) => found.toLowerCase());

export const phonesIn = (text: string): string[] =>
  all(text, /(?:tel(?:efon)?|mobil|handy|rückruf|fon)\.?[^\d+\n]{0,20}((?:\+|00?)[\d /().-]{6,20}\d)/gi, (found) => {
    const digits = found.replace(/\(0\)/, '').replace(/[^\d+]/g, '');
    return digits.length >= 7 ? digits.replace(/^00/, '+').replace(/^0/, '+49') : undefined;
  });
