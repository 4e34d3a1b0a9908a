import { useMemo } from 'react';
import { useLocale } from 'react-admin';
import { formatsFor, type Formats, type Locale } from './formats';

/** A sentence in both languages, as the server sends it. */
export interface Text {
  de: string;
  en: string;
}

export const useLanguage = (): Locale => (useLocale() === 'en' ? 'en' : 'de');

export function useFormats(): Formats {
  const language = useLanguage();
  return useMemo(() => formatsFor(language), [language]);
}

/** Picks the reader's language; a bare string is shown as it is. */
export function useText(): (text: Text | string | null | undefined) => string {
  const language = useLanguage();
  return (text) => (typeof text === 'string' ? text : (text?.[language] ?? text?.de ?? ''));
}
