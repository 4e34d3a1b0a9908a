import { folded } from './pattern';

/** Places for triples of characters; a letter has far fewer different ones. */
const places = 8_192;
const placeOf = (text: string, at: number): number =>
  (text.charCodeAt(at) * 961 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2)) & (places - 1);

/** A text as the patterns of one column need it, made ready once for all rows of the table. */
export interface TextInHand {
  folded: string;
  /** False only when the text surely lacks something that the pattern demands. */
  mayFit(demanded: readonly number[]): boolean;
}

/** What a pattern demands of every text that fits it: the triples of characters of its words. Two of them may share a place. */
export function demandsOf(pattern: string): number[] {
  const words = pattern.split(/[*?]/);
  return words.flatMap((word) => Array.from({ length: Math.max(0, word.length - 2) }, (_, at) => placeOf(word, at)));
}

/**
 * Keeps the last text of a column ready. A table that knows topics by their words has thousands of patterns, and looking each up in a
 * whole letter would take a millisecond; almost all of them lack a triple of characters already.
 */
export function handOf(): (text: string) => TextInHand {
  const has = new Uint8Array(places);
  let last: string | undefined;
  const inHand = { folded: '', mayFit: (demanded: readonly number[]) => demanded.every((place) => has[place] === 1) };
  return (text) => {
    if (text === last) return inHand;
    last = text;
    inHand.folded = folded(text);
    has.fill(0);
    for (let at = 0; at < inHand.folded.length - 2; at += 1) has[placeOf(inHand.folded, at)] = 1;
    return inHand;
  };
}
