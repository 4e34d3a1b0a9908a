export type Language = 'de' | 'en';

/** A text for people; German is the original. */
export interface Texts {
  readonly de: string;
  readonly en: string;
}

/** Fills `{name}` in both languages. */
export function filledIn(texts: Texts, values: Readonly<Record<string, Texts | string | number>>): Texts {
  const fill = (language: Language) =>
    texts[language].replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      return typeof value === 'object' ? value[language] : String(value);
    });
  return { de: fill('de'), en: fill('en') };
}

/** Both languages joined by the same or a translated separator. */
export const joined = (parts: readonly Texts[], separator: Texts | string): Texts => {
  const between = typeof separator === 'string' ? { de: separator, en: separator } : separator;
  return {
    de: parts.map(({ de }) => de).join(between.de),
    en: parts.map(({ en }) => en).join(between.en),
  };
};

export const same = (text: string): Texts => ({ de: text, en: text });
