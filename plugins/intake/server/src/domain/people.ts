import { isCivilDate } from '@kassenwerk/kernel/domain';
import type { PersonName } from './extracted';

const namePart = "[A-ZÄÖÜ][a-zäöüßéèáçñ'’]+(?:-[A-ZÄÖÜ][a-zäöüßéèáçñ'’]+)?";
const fullName = `(${namePart})(?: ${namePart})? ((?:(?:von|van|de|zu) )?${namePart})`;

/** Where people write who they are. */
const places = [
  new RegExp(
    `(?:[Nn]ame|[Vv]ersicherte[rn]?|[Mm]itglied|[Pp]atient(?:in)?|[Aa]bsender(?:in)?)[ \\t]*:[ \\t]*${fullName}`,
    'g',
  ),
  new RegExp(`(?:[Mm]ein Name ist|[Ii]ch hei(?:ß|ss)e|[Ii]ch bin|[Ii]ch,) ${fullName}`, 'g'),
  new RegExp(`(?:[Gg]r(?:ü|ue)(?:ß|ss)en?|MfG|VG|LG)[,.]?\\s+${fullName}`, 'g'),
  new RegExp(`^(?:Herr|Frau)?[ \\t]*${fullName}[ \\t]*,?[ \\t]*(?:geb\\.|geboren|\\*)`, 'gm'),
];

export function namesIn(text: string): PersonName[] {
  const found = places.flatMap((place) =>
    [...text.matchAll(place)].map(([, first, last]) => ({ first: first!, last: last! })),
  );
  return [...new Map(found.map((name) => [`${name.first} ${name.last}`, name])).values()].slice(0, 5);
}

/** `Muster, Eva` and `Eva Muster`, as mail programs and partners write it. */
export function nameOf(written: string | undefined): PersonName | undefined {
  const text = (written ?? '').replace(/["<>]/g, ' ').replace(/\s+/g, ' ').trim();
  const [before, after] = text.split(/, ?/);
  const words = after ? [after, before!] : /^(.+) (\S+)$/.exec(text)?.slice(1);
  return words && words.every((word) => /^\p{L}[\p{L} .'’-]*$/u.test(word))
    ? { first: words[0]!.trim(), last: words[1]!.trim() }
    : undefined;
}

/** Dates that are called a birth date, in German and ISO writing. */
export function birthDatesIn(text: string): string[] {
  const pattern =
    /(?:geb(?:oren|\.|urtsdatum|urtstag)?|\*)[^\d\n]{0,20}(\d{1,2})[.\- ] ?(\d{1,2})[.\- ] ?((?:19|20)\d{2})/gi;
  const iso = /geb(?:oren|urtsdatum)?[^\d\n]{0,20}((?:19|20)\d{2}-\d{2}-\d{2})/gi;
  const german = [...text.matchAll(pattern)].map(
    ([, day, month, year]) => `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`,
  );
  return [...new Set([...german, ...[...text.matchAll(iso)].map(([, date]) => date!)])].filter(isCivilDate);
}

export const townsIn = (text: string): { postalCode: string; town: string }[] =>
  [...text.matchAll(/(?<!\d)(\d{5})[ \t]+([A-ZÄÖÜ][\p{L}-]+(?: (?:am|an der|im|ob der) [A-ZÄÖÜ]\p{L}+)?)/gu)]
    .slice(0, 5)
    .map(([, postalCode, town]) => ({ postalCode: postalCode!, town: town! }));
