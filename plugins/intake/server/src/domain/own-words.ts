/** What the table of topics is asked about. */
export interface Reading {
  subject: string;
  text: string;
}

/** A person reads the rest as well; a rule need not, and a table takes no longer texts. */
const subjectLength = 300;
const textLength = 2_000;
/** No pattern shall take long on a hostile text. */
const readLength = 20_000;

/** `AW:`, `Re[2]:`, `WG:`: the subject is then somebody else's, often about something else. */
const answerMark = /^(?:\s*(?:aw|antw|antwort|re|wg|fwd?|weitergeleitet|ynt|odp)\s*(?:\[\d+\])?\s*:)+\s*/i;

/** From here on a mail program quotes what was written before. */
const quoteStarts = [
  /^[ \t]*-{2,}[ \t]*(?:ursprüngliche|original|weitergeleitete|forwarded)[^\n]*-{2,}/im,
  /^[ \t]*(?:anfang der weitergeleiteten (?:nachricht|e-?mail)|begin forwarded message)[ \t]*:/im,
  /^[ \t>]*(?:am|on|le)\b[^\n]{4,200}(?:\n[^\n]{0,120})?\b(?:schrieb|wrote|a écrit)\b[^\n]{0,160}:[ \t]*$/im,
  /^[ \t]*_{10,}[ \t]*\n[ \t]*(?:von|from):/im,
  /^[ \t]*\*?(?:von|from):\*?[ \t][^\n]{1,200}\n(?:[^\n]{0,200}\n){0,3}?[ \t]*\*?(?:gesendet|datum|date|sent|betreff|subject|an|to):/im,
];

/** What is quoted goes, and so does what a program sets below: neither says what the sender wants. */
function withoutQuotes(text: string): string {
  const ends = quoteStarts.map((start) => text.search(start)).filter((at) => at >= 0);
  return text
    .slice(0, Math.min(text.length, ...ends))
    .replace(/^[ \t]*>.*$/gm, '')
    .replace(/\n-- ?\n[\s\S]*$/, '')
    .replace(/^[ \t]*(?:von|sent from) mein?(?:em)? (?:iphone|ipad|handy|samsung|android)[^\n]*$/gim, '');
}

/** Composed umlauts, words that a line end has divided put together again, one blank between words. */
const flowing = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/(\p{Ll})-\n[ \t]*(\p{Ll})/gu, '$1$2')
    .replace(/[\s\u00ad\u200b]+/g, ' ')
    .trim();

/** Who somebody is says nothing about what they want, but `Versichertennummer` and `geboren` are words of topics too. */
const personals = [
  /\b(?:kranken)?(?:versicherten|versicherungs|versichert|vers\.?|mitglieds|mitgl\.?|kunden|kv)[ -]{0,2}(?:nummer|nr\b\.?)[ \t]*(?:lautet|ist)?[ \t]*:?[ \t]*(?:[A-Z]? ?\d[\d ]{3,14}\d)?/gi,
  /\b(?:geboren|geb\.?|geburtsdatum)[ \t]*(?:am|:)?[ \t]*\d{1,2}\.[ \t]?(?:\d{1,2}\.|[A-Za-zä]{3,9})[ \t]?\d{2,4}/gi,
];

const withoutPersonals = (text: string): string => personals.reduce((rest, one) => rest.replace(one, ' '), text);

const umlauts: Readonly<Record<string, string>> = { ae: 'ä', oe: 'ö', ue: 'ü', Ae: 'Ä', Oe: 'Ö', Ue: 'Ü' };

/** Whoever has no umlauts on the keyboard writes two letters; behind a vowel or q (`neue`, `Steuer`) these are two letters indeed. */
export const withUmlauts = (text: string): string =>
  /[äöüß]/i.test(text) ? text : text.replace(/(?<![aeouqQ])(?:[aou]e|[AOU]e)/g, (two) => umlauts[two]!);

const readingOf = (subject: string, text: string): Reading => {
  const [about, written] = withUmlauts(`${flowing(subject)}\n${flowing(withoutPersonals(text))}`).split('\n');
  return { subject: about!.slice(0, subjectLength), text: written!.slice(0, textLength) };
};

/**
 * How a request is read to find its topic, best first: the sender's own words, and where these say nothing all that stands there. An
 * answer begins with its text, because its subject is that of another letter.
 */
export function readingsOf({ subject, text }: { subject: string; text: string }): [Reading, ...Reading[]] {
  const bare = subject.replace(answerMark, '');
  const own = withoutQuotes(text.slice(0, readLength));
  const isAnswer = bare !== subject && own.trim() !== '';
  if (!isAnswer && own === text.slice(0, readLength)) return [readingOf(bare, own)];
  return [readingOf(isAnswer ? '' : bare, own), readingOf(bare, text.slice(0, readLength))];
}
