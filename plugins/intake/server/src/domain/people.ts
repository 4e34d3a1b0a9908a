import { isCivilDate } from '@kassenwerk/kernel/domain';
import type { PersonName } from './extracted';

const namePart = String.raw`\p{Lu}[\p{Ll}'’]+(?:-\p{Lu}[\p{Ll}'’]+)?`;
/** These stand before a name and do not belong to it. */
const noName =
  '(?!(?:Herrn?|Frau|Familie|Ihre?n?|Eure?|Deine?|Dein|Vater|Mutter|Sohn|Tochter|Kind|Mann|Ehemann|Ehefrau|Patient(?:in)?|Versicherte[rn]?|Mitglied|Kollegin?|Dank|Vorab|Mit|Die|Der|Das|Und)\\b)';
const title = String.raw`(?:(?:Herrn?|Frau|Dr\.|Prof\.|med\.|Dipl\.-Ing\.) *)*`;
const fullName = `${noName}(${namePart})(?: {1,2}${namePart})? {1,2}((?:(?:von der|von|van|de|zu) )?${namePart})`;

const greeting = String.raw`(?:[Gg]r(?:ü|ue|u)(?:ß|ss)e?n?|[Gg]ru(?:ß|ss)|[Hh]ochachtungsvoll|MfG|mfg|VG|LG)[,.!]?\s+`;

/** Where people write who they are. */
const places = [
  `(?:[Nn]ame|[Vv]ersicherte[rn]?|[Mm]itglied|[Pp]atient(?:in)?|[Aa]bsender(?:in)?)[ \\t]*:[ \\t]*${title}${fullName}`,
  `(?:[Mm]ein Name ist|[Ii]ch hei(?:ß|ss)e|[Ii]ch bin|[Ii]ch,) ${title}${fullName}`,
  `${greeting}${title}${fullName}`,
  `${title}${fullName}[ \\t]*,?[ \\t]*\\(?(?:geb\\.|geboren|\\*)`,
].map((place) => new RegExp(place, 'gu'));

const lastFirst = new RegExp(String.raw`[Nn]ame[ \t]*:[ \t]*(${namePart}), ?(${namePart})`, 'gu');

export function namesIn(text: string): PersonName[] {
  const found = places.flatMap((place) =>
    [...text.matchAll(place)].map(([, first, last]) => ({ first: first!, last: last! })),
  );
  const turned = [...text.matchAll(lastFirst)].map(([, last, first]) => ({ first: first!, last: last! }));
  return [...new Map([...found, ...turned].map((name) => [`${name.first} ${name.last}`, name])).values()].slice(0, 5);
}

/** Who stands below the greeting; below the first one, because what an answer quotes has one as well. */
export function signatureIn(text: string): PersonName | undefined {
  const [, first, last] = new RegExp(`${greeting}${title}${fullName}`, 'u').exec(text) ?? [];
  return first && last ? { first, last } : undefined;
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

const months = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];
const monthOf = (written: string): string => {
  const name = written.toLowerCase().replace('mae', 'mä').slice(0, 3);
  return String(months.indexOf(name) + 1 || digitsOf(written)).padStart(2, '0');
};
const digitsOf = (written: string): string => written.replace(/[oO]/g, '0').replace(/[lI]/g, '1');
/** Of two digits nobody knows the century; who is ninety and who is a child both write so. */
const yearsOf = (written: string): string[] =>
  written.length === 4 ? [written] : [`19${written}`, ...(Number(written) < 50 ? [`20${written}`] : [])];

const bornWord = String.raw`(?:(?<!\p{L})geb(?:oren|urtsdatum|urtstag|\.?-? ?datum|\.)?(?!\p{L})|\*)`;

/** Dates that are called a birth date, in German and ISO writing. */
export function birthDatesIn(text: string): string[] {
  const pattern = new RegExp(
    String.raw`${bornWord}[^\d\n]{0,20}?([\dOl]{1,2})[./\- ] ?([\dOl]{1,2}|\p{L}{3,9})[./\- ] ?((?:19|20)\d{2}|\d{2})(?!\d)`,
    'giu',
  );
  const iso = new RegExp(String.raw`${bornWord}[^\d\n]{0,20}((?:19|20)\d{2}-\d{2}-\d{2})`, 'giu');
  const german = [...text.matchAll(pattern)].flatMap(([, day, month, written]) =>
    yearsOf(written!).map((year) => `${year}-${monthOf(month!)}-${digitsOf(day!).padStart(2, '0')}`),
  );
  return [...new Set([...german, ...[...text.matchAll(iso)].map(([, date]) => date!)])].filter(isCivilDate);
}

export const townsIn = (text: string): { postalCode: string; town: string }[] =>
  [...text.matchAll(/(?<!\d)(\d{5})[ \t]+([A-ZÄÖÜ][\p{L}-]+(?: (?:am|an der|im|ob der) [A-ZÄÖÜ]\p{L}+)?)/gu)]
    .slice(0, 5)
    .map(([, postalCode, town]) => ({ postalCode: postalCode!, town: town! }));
