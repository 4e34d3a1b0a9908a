import { expect, type Read } from './reading';

export type End = 'from' | 'above' | 'to' | 'below';
export type Ends<T> = Partial<Record<End, T>>;

const words: Readonly<Record<End, string>> = { from: 'ab', above: 'über', to: 'bis', below: 'unter' };
const signs: Readonly<Record<string, End>> = {
  ab: 'from',
  von: 'from',
  '>=': 'from',
  '≥': 'from',
  über: 'above',
  '>': 'above',
  bis: 'to',
  '<=': 'to',
  '≤': 'to',
  unter: 'below',
  '<': 'below',
};
const sign = /^(ab|von|über|bis|unter|>=|<=|≥|≤|>|<)\s*/iu;
const beforeNext = /^(.*?)(?:\s+und)?\s*(?=(?:\s(?:ab|von|über|bis|unter)\s|[<>≥≤])|$)/iu;

/** „ab 5 bis 10“, or the one value itself. */
export function rangeText<T>(ends: Ends<T>, text: (value: T) => string): string {
  const given = (Object.keys(words) as End[]).filter((end) => ends[end] !== undefined);
  if (given.length === 2 && ends.from !== undefined && ends.from === ends.to) return text(ends.from);
  return given.map((end) => `${words[end]} ${text(ends[end]!)}`).join(' ');
}

const expectedRange = expect(
  'ein Wert oder ein Bereich mit „ab“, „über“, „bis“, „unter“, zum Beispiel „ab 5 bis 10“',
  'a value or a range with "ab" (from), "über" (above), "bis" (to), "unter" (below), for example "ab 5 bis 10"',
);

export function rangeRead<T>(
  text: string,
  { read, allowed }: { read: (text: string) => Read<T>; allowed: readonly End[] },
) {
  const ends: Ends<T> = {};
  let rest = text.trim();
  let bare = false;
  while (rest !== '') {
    const word = sign.exec(rest);
    bare ||= !word;
    const end = word ? signs[word[1]!.toLowerCase()]! : 'from';
    rest = rest.slice(word?.[0].length ?? 0);
    const [taken = '', value = ''] = beforeNext.exec(rest) ?? [];
    if (ends[end] !== undefined || !allowed.includes(end) || taken === '') return expectedRange;
    const found = read(value);
    if ('expected' in found) return found;
    ends[end] = found.value;
    rest = rest.slice(taken.length).trim();
  }
  const isOne = bare && Object.keys(ends).length === 1;
  return { value: isOne ? { ...ends, to: ends.from } : ends } as Read<Ends<T>>;
}
