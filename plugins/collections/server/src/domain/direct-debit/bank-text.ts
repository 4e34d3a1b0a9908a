import { transliterate, type CharsetPolicy } from './transliterate';

/** How much of the members' texts was changed on the way into the file; shown to those who release it. */
export interface TextTally {
  /** Names and texts that differ from what was given. */
  changed: number;
  /** Names and texts that were longer than the bank allows. */
  cut: number;
  replacedCharacters: number;
  unknownCharacters: number;
}

export function emptyTextTally(): TextTally {
  return { changed: 0, cut: 0, replacedCharacters: 0, unknownCharacters: 0 };
}

export function addTextTally(total: TextTally, part: TextTally): void {
  total.changed += part.changed;
  total.cut += part.cut;
  total.replacedCharacters += part.replacedCharacters;
  total.unknownCharacters += part.unknownCharacters;
}

/**
 * A name or text as it may stand in the file: in the bank's character set, single blanks, at most `maxLength`
 * characters. Counts every change in `tally`, so that none stays unseen. Not yet escaped for XML.
 */
export function bankText(value: string, maxLength: number, policy: CharsetPolicy, tally: TextTally): string {
  const spelled = transliterate(value, policy);
  let text = spelled.text;
  if (text.includes('  ')) text = text.replace(/ {2,}/g, ' ');
  text = text.trim();
  if (text.length > maxLength) {
    text = text.slice(0, maxLength).trimEnd();
    tally.cut += 1;
  }
  tally.replacedCharacters += spelled.replaced;
  tally.unknownCharacters += spelled.unknown;
  if (text !== value) tally.changed += 1;
  return text;
}
