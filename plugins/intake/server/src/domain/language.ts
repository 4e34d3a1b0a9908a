/** Small words that only one language has. */
const smallWords = {
  de: ['der', 'die', 'das', 'und', 'ich', 'nicht', 'mit', 'für', 'bitte', 'ist', 'meine', 'mein'],
  en: ['the', 'and', 'please', 'my', 'is', 'with', 'have', 'for', 'you', 'your', 'of'],
  tr: ['ve', 'bir', 'için', 'benim', 'lütfen', 'bu', 'ile', 'değil'],
  pl: ['proszę', 'jest', 'nie', 'się', 'mój', 'moja', 'dla', 'oraz'],
  fr: ['le', 'les', 'et', 'je', 'pour', 'mon', 'avec', 'est', 'vous'],
} as const;

/** German unless another language has clearly more of its small words. */
export function languageIn(text: string): string {
  const found = new Set(
    text
      .toLowerCase()
      .slice(0, 4_000)
      .match(/\p{L}+/gu) ?? [],
  );
  const count = (list: readonly string[]): number => list.filter((word) => found.has(word)).length;
  const german = count(smallWords.de);
  const [best] = Object.entries(smallWords)
    .map(([language, list]) => ({ language, words: count(list) }))
    .sort((one, other) => other.words - one.words);
  return best && best.words >= 3 && best.words > german ? best.language : 'de';
}
