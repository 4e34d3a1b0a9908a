import { createContext, useContext } from 'react';
import { de, type Words } from './de';
import { deEasy } from './de-easy';
import { en } from './en';

/** The languages of the portal, each by its own name. */
export const languages = { de: 'Deutsch', 'de-easy': 'Leichte Sprache', en: 'English' } as const;
export type Language = keyof typeof languages;

export type { Words };

const wordsByLanguage: Readonly<Record<Language, Words>> = { de, 'de-easy': deEasy, en };
const kept = 'kassenwerk-portal-language';

const isLanguage = (given: string | null): given is Language => given !== null && given in languages;

/** As chosen on this device before; German for everybody else. */
export function firstLanguage(store: Pick<Storage, 'getItem'> = localStorage): Language {
  const given = store.getItem(kept);
  return isLanguage(given) ? given : 'de';
}

export const keepLanguage = (language: Language): void => localStorage.setItem(kept, language);

/** The value for `lang`, by which screen readers speak and the server answers: easy German is German to both. */
export const spokenBy = (language: string): string => (language === 'de-easy' ? 'de' : language);

interface InUse {
  language: Language;
  choose(language: Language): void;
}

export const LanguageContext = createContext<InUse>({ language: 'de', choose: () => undefined });

export const useLanguage = (): InUse => useContext(LanguageContext);

/** What the portal says in the chosen language. */
export const useWords = (): Words => wordsByLanguage[useLanguage().language];
