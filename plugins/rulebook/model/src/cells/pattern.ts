/** Longer patterns are refused, so that no comparison takes long. */
export const maxPatternLength = 200;

/** Upper and lower case are the same. */
export const folded = (text: string): string => text.toLowerCase();

export const hasWildcard = (pattern: string): boolean => /[*?]/.test(pattern);

/**
 * Whether the whole text fits the pattern: `*` stands for any characters, `?` for exactly one. On a mismatch only the last `*` is
 * widened, so the effort is at most length × length: no text and no pattern can make it run away.
 */
export const fitsPattern = (pattern: string, text: string): boolean => walk(pattern, text, () => true);

/**
 * The same as a function made once, for texts as long as letters: between stars there are plain words, which the engine of the language
 * finds many times faster than a walk by characters.
 */
export function patternTest(pattern: string): (text: string) => boolean {
  if (pattern.includes('?')) return (text) => fitsPattern(pattern, text);
  const words = pattern.split('*');
  const first = words.shift()!;
  const last = words.pop();
  if (last === undefined) return (text) => text === pattern;
  return (text) => {
    const end = text.length - last.length;
    if (end < first.length || !text.startsWith(first) || !text.endsWith(last)) return false;
    let at = first.length;
    for (const word of words) {
      const found = text.indexOf(word, at);
      if (found < 0 || found + word.length > end) return false;
      at = found + word.length;
    }
    return true;
  };
}

/** Whether everything that fits `inner` fits `outer` as well; a `?` does not stand for a `*`, of which nobody knows the length. */
export const coversPattern = (outer: string, inner: string): boolean =>
  walk(outer, inner, (character) => character !== '*');

function walk(pattern: string, text: string, isOne: (character: string) => boolean): boolean {
  let at = 0;
  let place = 0;
  let star = -1;
  let resume = 0;
  while (place < text.length) {
    const wanted = pattern[at];
    const found = text[place]!;
    if (wanted === '*') {
      star = at++;
      resume = place;
    } else if (wanted === '?' ? isOne(found) : wanted === found) {
      at += 1;
      place += 1;
    } else if (star >= 0) {
      at = star + 1;
      place = ++resume;
    } else return false;
  }
  while (pattern[at] === '*') at += 1;
  return at === pattern.length;
}

/** Whether some text fits both. */
export function patternsMeet(one: string, other: string): boolean {
  // reachable[j]: what stands before the current place of `one` and before place j of `other` can be the same text.
  let reachable = startOf(other);
  for (const wanted of one) {
    const next: boolean[] = [wanted === '*' && reachable[0]!];
    for (let j = 1; j <= other.length; j += 1) {
      const found = other[j - 1]!;
      if (wanted === '*') next[j] = reachable[j]! || next[j - 1]!;
      else if (found === '*') next[j] = next[j - 1]! || reachable[j]!;
      else next[j] = reachable[j - 1]! && (wanted === '?' || found === '?' || wanted === found);
    }
    reachable = next;
  }
  return reachable[other.length]!;
}

const startOf = (pattern: string): boolean[] => {
  const start = [true];
  for (let j = 1; j <= pattern.length; j += 1) start[j] = start[j - 1]! && pattern[j - 1] === '*';
  return start;
};
