/**
 * A text in some languages, by language tag. German is the original; `de-easy` is easy German (Leichte Sprache), which says the
 * same with short sentences. More languages may be added by anybody who writes a form.
 */
export type Texts = { readonly de: string } & Readonly<Partial<Record<string, string>>>;

export const originalLanguage = 'de';

/** The language itself, then what lies before its hyphen (`de-easy` → `de`), then German. */
export function textIn(texts: Texts, language: string): string {
  const [base = originalLanguage] = language.split('-');
  return texts[language] || texts[base] || texts.de;
}

/** For dates and amounts of money, which are written in two ways only. */
export const numberLanguage = (language: string): 'de' | 'en' => (language.startsWith('de') ? 'de' : 'en');
